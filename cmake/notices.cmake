# cmake -DTO=FOLDER -P notices.cmake: writes LICENSE (the text of openwash's own licence) and NOTICES (that, and what the packages
# linked into the program ask to be told) into FOLDER. No licence text is kept here: all come from the files of Debian's packages.
set(documents /usr/share/doc)
set(common /usr/share/common-licenses)
set(own Apache-2.0)
set(linked libre2-dev libicu-dev libutf8proc-dev libgumbo-dev libyaml-dev libtomlplusplus-dev libxxhash-dev libsqlite3-dev
    nlohmann-json3-dev libcli11-dev libfmt-dev libc6-dev libstdc++-*-dev)

function(read_or_fail out path)
  if(NOT EXISTS ${path})
    message(FATAL_ERROR "a package must carry the notices of what it links, yet ${path} is missing; "
                        "please install the Debian package that brings it, with its documentation")
  endif()
  file(READ ${path} text)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

read_or_fail(license ${common}/${own})
file(WRITE ${TO}/LICENSE "${license}")

set(line "\n------------------------------------------------------------------------------\n")
set(notices "openwash is under ${own}, whose text stands below. Parts of these packages are linked into it:\n")
set(texts ${own})
set(sections "")
foreach(package ${linked})
  file(GLOB found ${documents}/${package}/copyright)
  list(APPEND found ${documents}/${package}/copyright)  # named in the error where nothing was found
  list(GET found 0 path)
  read_or_fail(notice ${path})
  get_filename_component(folder ${path} DIRECTORY)
  get_filename_component(name ${folder} NAME)
  string(APPEND notices "  ${name}\n")
  string(APPEND sections "${line}${name}${line}\n${notice}")
  string(REGEX MATCHALL "${common}/[A-Za-z0-9.-]*[A-Za-z0-9]" named "${notice}")
  list(APPEND texts ${named})
endforeach()

list(TRANSFORM texts REPLACE "^.*/" "")
list(REMOVE_DUPLICATES texts)
list(SORT texts)
foreach(name ${texts})
  read_or_fail(text ${common}/${name})
  string(APPEND sections "${line}${name}${line}\n${text}")
endforeach()
file(WRITE ${TO}/NOTICES "${notices}${sections}")
