#include "claims/badges.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_text = 300;  // alternative to a badge
constexpr std::size_t nowhere = std::string_view::npos;

bool speaks_of_license(std::string_view text) {
  const std::string low = folded(text);
  return low.find("license") != nowhere || low.find("licence") != nowhere || low.find("许可") != nowhere ||
         low.find("协议") != nowhere || low.find("ライセンス") != nowhere || low.find("라이선스") != nowhere;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Whether a badge shows the name of a licence and nothing else: "Apache 2.0", "MIT".
bool is_license_name(std::string_view text) {
  const std::string low = folded(text);
  for (const std::string_view name :
       {"mit", "apache", "agpl", "gpl", "lgpl", "bsd", "mpl", "cc-by", "cc by", "cc0", "openrail", "bsl", "sspl"}) {
    if (!low.starts_with(name)) continue;
    const std::size_t behind = name.size();
    if (low.size() == behind || low[behind] == ' ' || low[behind] == '-' || low[behind] == '_' || is_digit(low[behind]) ||
        low[behind] == 'v')
      return true;
  }
  return false;
}

struct Sign {
  std::string label;
  std::string message;  // empty where the badge asks a server for it
};

// "/badge/LABEL-MESSAGE-COLOUR.svg?...": "--" is a dash and "_" a blank.
Sign sign_of(std::string_view source) {
  constexpr std::string_view mark = "/badge/";
  const std::size_t at = source.find(mark);
  if (at == nowhere) return {};
  const std::string path = decoded(source.substr(at + mark.size(), source.find_first_of("?#", at) - at - mark.size()));
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool twice = i + 1 < path.size() && path[i + 1] == path[i];
    if (path[i] == '-' && !twice) {
      parts.emplace_back();
    } else if (path[i] == '_' && !twice) {
      parts.back() += ' ';
    } else {
      parts.back() += path[i];
      if ((path[i] == '-' || path[i] == '_') && twice) ++i;
    }
  }
  if (parts.size() < 2) return {};
  parts.pop_back();  // the colour
  Sign sign;
  if (parts.size() > 1) sign.label = parts.front();
  for (std::size_t i = parts.size() > 1 ? 1 : 0; i < parts.size(); ++i)
    sign.message += (sign.message.empty() ? "" : "-") + parts[i];
  return sign;
}

std::string about_of(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> words{{{"code", "code"},
                                                                                 {"software", "code"},
                                                                                 {"代码", "code"},
                                                                                 {"コード", "code"},
                                                                                 {"코드", "code"},
                                                                                 {"data", "data"},
                                                                                 {"数据", "data"},
                                                                                 {"corpus", "data"},
                                                                                 {"model", "weights"},
                                                                                 {"weight", "weights"},
                                                                                 {"checkpoint", "weights"},
                                                                                 {"模型", "weights"},
                                                                                 {"权重", "weights"},
                                                                                 {"モデル", "weights"}}};
  const std::string low = folded(label);
  for (const auto& [word, about] : words) {
    if (low.find(word) != nowhere) return std::string(about);
  }
  return "all";
}

// "License: MIT" or "MIT License" without the word.
std::string without_license(std::string_view text) {
  const std::string low = folded(text);
  std::size_t at = low.find("license");
  if (at == nowhere) at = low.find("licence");
  if (at == nowhere) return std::string(text);
  std::string rest(text.substr(0, at));
  rest += text.substr(at + 7);
  const std::size_t first = rest.find_first_not_of(" :-");
  if (first == nowhere) return {};
  const std::size_t last = rest.find_last_not_of(" :-");
  return rest.substr(first, last + 1 - first);
}

}  // namespace

void read_badges(std::string_view chars, const Prose& prose, Said& said) {
  for (const Pointer& image : prose.pointers) {
    if (!image.image || image.text.size() > longest_text) continue;
    const std::string_view text = chars.substr(image.text.begin, image.text.size());
    const Sign sign = sign_of(image.target);
    const bool named = sign.label.empty() ? is_license_name(sign.message) || is_license_name(text) : false;
    if (!named && !speaks_of_license(text) && !speaks_of_license(image.target)) continue;
    const std::string shown = sign.label.empty() ? std::string(text) : sign.label;
    std::string license = sign.message;
    const bool served = sign.message.empty() && image.target.find("shields.io") != nowhere;
    if (license.empty() && !served) license = without_license(text);
    said.claims.push_back({"specific-licence", about_of(shown), "badge", license, image.place, about_of(shown) != "all"});
  }
}

}  // namespace openwash
