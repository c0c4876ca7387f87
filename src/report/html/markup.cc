#include "report/html/markup.h"

#include "report/printable.h"

namespace openwash {

std::string html_escaped(std::string_view words) {
  std::string out;
  for (const char c : printable(words)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void append_data_block(std::string& out, std::string_view type, std::string_view id, std::string_view json) {
  out += "<script type=\"application/json\" class=\"";
  out += type;
  if (!id.empty()) {
    out += "\" id=\"";
    out += id;
  }
  out += "\">";
  // Outside strings JSON has none of these, and inside them an escape means the same.
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else if (c == '>')
      out += "\\u003e";
    else if (c == '&')
      out += "\\u0026";
    else
      out += c;
  }
  out += "</script>\n";
}

}  // namespace openwash
