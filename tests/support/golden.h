#pragma once

#include <string>
#include <string_view>

// Compares output with the approved one in tests/golden/FORMAT/NAME. Where they differ the test fails and says how to look and
// how to approve; with OPENWASH_APPROVE set the new output becomes the approved one.
void check_golden(std::string_view format, std::string_view name, const std::string& output);
