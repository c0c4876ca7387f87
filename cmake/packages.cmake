# Every outside package, found once.
find_package(PkgConfig REQUIRED)
if(OPENWASH_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a ${CMAKE_FIND_LIBRARY_SUFFIXES})
endif()
include(${CMAKE_CURRENT_LIST_DIR}/linked.cmake)
openwash_package(xxhash xxhash.h xxhash)
openwash_package(sqlite3 sqlite3.h sqlite3)
if(openwash_MISSING)
  message(FATAL_ERROR "packages are missing: ${openwash_MISSING}; tools/setup installs them on Debian")
endif()
target_compile_definitions(openwash_package_utf8proc INTERFACE UTF8PROC_STATIC)
target_compile_definitions(openwash_package_yaml INTERFACE YAML_DECLARE_STATIC)

# Headers alone.
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2 REQUIRED)
find_path(toml_INCLUDE toml++/toml.h REQUIRED)  # Debian has no static library of it
add_library(openwash_package_toml INTERFACE)
target_include_directories(openwash_package_toml SYSTEM INTERFACE ${toml_INCLUDE})
target_compile_definitions(openwash_package_toml INTERFACE TOML_HEADER_ONLY=1 TOML_EXCEPTIONS=0 TOML_ENABLE_FORMATTERS=0)
