# Debian's package of the program alone: `cpack -G DEB` in a build folder.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME openwash)
set(CPACK_PACKAGE_VENDOR openwash)
set(CPACK_PACKAGE_CONTACT "The openwash authors <openwash@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "finds the terms of licence texts that take freedoms away")
set(CPACK_PACKAGE_DESCRIPTION "Reads licences, policies and model cards, names every term that restricts use,
and quotes the words that do so. Also a hook for commits that refuses such
terms, and READMEs that call them open source.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)  # linked statically: nothing is needed
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "poppler-utils, pre-commit")
include(CPack)
