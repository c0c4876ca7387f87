# One static library a folder of src; its link line is the list of folders it may include (held by tools/check as well).
# HEADERS are packages that are no more than headers: programs that link the installed library do not need them.
function(openwash_folder name)
  cmake_parse_arguments(ARG "" "" "USES;PACKAGES;HEADERS" ${ARGN})
  set(patterns *.cc each/*.cc commands/*.cc html/*.cc metadata/*.cc models/*.cc stores/*.cc)
  list(TRANSFORM patterns PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${name}/)
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  if(NOT sources)  # declared before its first source is written
    list(TRANSFORM ARG_USES PREPEND openwash_)
    add_library(openwash_${name} INTERFACE)
    target_link_libraries(openwash_${name} INTERFACE ${ARG_USES})
    return()
  endif()
  add_library(openwash_${name} STATIC ${sources})
  openwash_warnings(openwash_${name})
  target_include_directories(openwash_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>)
  list(TRANSFORM ARG_USES PREPEND openwash_)
  target_link_libraries(openwash_${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_PACKAGES})
  foreach(package ${ARG_HEADERS})
    target_link_libraries(openwash_${name} PRIVATE $<BUILD_INTERFACE:${package}>)
  endforeach()
endfunction()

function(openwash_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
  if(OPENWASH_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# Makes the files of a folder a table: NAME.inc, after the folder, defines `std::span<const TYPE> FUNCTION()`, which holds what
# `TYPE STEM_ENDING()` of each FOLDER/STEM.cc gives, in their order. A new file there is all that is needed.
function(openwash_each_table folder type ending function)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
  list(SORT files)
  set(declared "")
  set(called "")
  foreach(file ${files})
    get_filename_component(stem ${file} NAME_WE)
    string(APPEND declared "${type} ${stem}_${ending}();\n")
    string(APPEND called "${stem}_${ending}(), ")
  endforeach()
  string(REPLACE "/" "_" name ${folder})
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/${name}.inc @ONLY CONTENT "namespace openwash {
${declared}
std::span<const ${type}> ${function}() {
  static const ${type} table[] = {${called}};
  return table;
}
}  // namespace openwash
")
endfunction()

# Makes a table of two columns a list of ROW("one", "two") lines, which a source includes.
function(openwash_row_table table name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(STRINGS ${table} lines REGEX "^[^#]" ENCODING UTF-8)
  set(rows "")
  foreach(line ${lines})
    string(REGEX REPLACE "^([^\t]*)\t([^\t]*)$" "ROW(\"\\1\", \"\\2\")\n" row "${line}")
    string(APPEND rows "${row}")
  endforeach()
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/${name}.inc CONTENT "${rows}" @ONLY)
endfunction()
