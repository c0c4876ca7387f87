# What `cmake --install` lays down: component `program`, which wheels and Debian's package hold, and component `library`.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(made ${PROJECT_BINARY_DIR}/made)
install(CODE "execute_process(COMMAND \"${CMAKE_COMMAND}\" -DTO=${made} -P \"${PROJECT_SOURCE_DIR}/cmake/notices.cmake\"
                              COMMAND_ERROR_IS_FATAL ANY)" COMPONENT program)
if(SKBUILD)  # a wheel: the program itself is the script, no Python stands before it
  install(TARGETS openwash DESTINATION ${SKBUILD_SCRIPTS_DIR} COMPONENT program)
  install(FILES ${made}/LICENSE ${made}/NOTICES DESTINATION ${SKBUILD_METADATA_DIR}/licenses COMPONENT program)
  return()
endif()

install(TARGETS openwash DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES ${made}/NOTICES RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The manual and the completions are told by the program itself.
set(told "set(at \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATAROOTDIR}\")\n")
foreach(page man:man/man1/openwash.1 completions\ bash:bash-completion/completions/openwash
        completions\ zsh:zsh/vendor-completions/_openwash completions\ fish:fish/vendor_completions.d/openwash.fish)
  string(REGEX MATCH "^(.*):(.*)$" page "${page}")
  set(words "${CMAKE_MATCH_1}")
  cmake_path(GET CMAKE_MATCH_2 PARENT_PATH folder)
  string(APPEND told "file(MAKE_DIRECTORY \"\${at}/${folder}\")\n"
         "execute_process(COMMAND \"$<TARGET_FILE:openwash>\" ${words} OUTPUT_FILE \"\${at}/${CMAKE_MATCH_2}\" COMMAND_ERROR_IS_FATAL ANY)\n")
endforeach()
string(APPEND told "execute_process(COMMAND gzip -9nf \"\${at}/man/man1/openwash.1\" COMMAND_ERROR_IS_FATAL ANY)\n")
install(CODE "${told}" COMPONENT program)

# The library: all that is linked into openwash::openwash, and the public door.
set(folders analyzer embedded embedded_known claims assess formats known rules lexicon clauses outline text data base)
list(TRANSFORM folders PREPEND openwash_ OUTPUT_VARIABLE libraries)
set_target_properties(openwash_analyzer PROPERTIES EXPORT_NAME openwash)
install(TARGETS ${libraries} EXPORT openwash ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/openwash COMPONENT library)
set(headers ${CMAKE_INSTALL_INCLUDEDIR}/openwash)
target_include_directories(openwash_analyzer PUBLIC $<INSTALL_INTERFACE:${headers}>)
install(FILES src/openwash.h src/audit.h DESTINATION ${headers} COMPONENT library)
install(FILES src/base/facts.h src/base/result.h DESTINATION ${headers}/base COMPONENT library)

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/openwash)
install(EXPORT openwash NAMESPACE openwash:: DESTINATION ${config} FILE openwashTargets.cmake COMPONENT library)
configure_package_config_file(cmake/openwashConfig.cmake.in ${PROJECT_BINARY_DIR}/openwashConfig.cmake INSTALL_DESTINATION ${config})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/openwashConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/openwashConfig.cmake ${PROJECT_BINARY_DIR}/openwashConfigVersion.cmake cmake/linked.cmake
        DESTINATION ${config} COMPONENT library)
