#pragma once

#include <string>
#include <string_view>

namespace openwash {

// Words of others (or ours) as text of a page, inside elements and quoted attributes alike: printable() and nothing that HTML
// would take for markup. O(size).
std::string html_escaped(std::string_view words);

// A data block for the page's script, which no text inside can end: <script type="application/json" class="..." id="...">.
// `json` is well-formed. An empty id is left out. O(size).
void append_data_block(std::string& out, std::string_view type, std::string_view id, std::string_view json);

}  // namespace openwash
