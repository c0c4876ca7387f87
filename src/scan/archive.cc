#include "scan/archive.h"

#include <cstring>
#include <type_traits>

namespace openwash {
namespace {

// Every struct lists its members once, for writing and for reading.
template <class A>
void members(A& a, Place& v) {
  a.all(v.start, v.end, v.line, v.column, v.end_line, v.end_column, v.quote, v.within);
}
template <class A>
void members(A& a, Item& v) {
  a.all(v.field, v.place);
}
template <class A>
void members(A& a, Finding& v) {
  a.all(v.id, v.kind, v.rule, v.severity, v.modality, v.place, v.decisive, v.lead_in, v.items, v.places, v.facts, v.criteria,
        v.message);
}
template <class A>
void members(A& a, CourtRuling& v) {
  a.all(v.result, v.criteria);
}
template <class A>
void members(A& a, Change& v) {
  a.all(v.op, v.place, v.quoted, v.words);
}
template <class A>
void members(A& a, License& v) {
  a.all(v.id, v.name, v.match, v.similarity, v.osi_approved, v.base, v.changes, v.place);
}
template <class A>
void members(A& a, Reference& v) {
  a.all(v.kind, v.url, v.resolved);
}
template <class A>
void members(A& a, Assessment& v) {
  a.all(v.path, v.encoding, v.language, v.license, v.licenses, v.verdict, v.summary, v.courts, v.findings, v.references,
        v.warnings, v.sha256, v.error);
}
template <class A>
void members(A& a, Claim& v) {
  a.all(v.claim, v.about, v.where, v.license, v.file, v.place);
}
template <class A>
void members(A& a, Disclosure& v) {
  a.all(v.kind, v.file, v.place);
}
template <class A>
void members(A& a, Statement& v) {
  a.all(v.key, v.value, v.place);
}
template <class A>
void members(A& a, NamedBase& v) {
  a.all(v.model, v.title, v.place);
}
template <class A>
void members(A& a, FileReading& v) {
  a.all(v.path, v.subject, v.terms, v.embedded, v.heading, v.claims, v.disclosures, v.statements, v.bases, v.links, v.warnings,
        v.text, v.error);
}

constexpr unsigned largest_enumerator = static_cast<unsigned>(Verdict::unclear);  // no other enumeration has more

class Writer {
 public:
  template <class... T>
  void all(T&... values) {
    (value(values), ...);
  }

  template <class T>
  void value(T& v) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
      out.append(reinterpret_cast<const char*>(&v), sizeof v);
    else
      members(*this, v);
  }
  void value(std::string& v) {
    size(v.size());
    out += v;
  }
  template <class T>
  void value(std::vector<T>& v) {
    size(v.size());
    for (T& item : v) value(item);
  }
  template <class T>
  void value(std::optional<T>& v) {
    size(v.has_value());
    if (v) value(*v);
  }
  template <class T>
  void value(std::map<std::string, T>& v) {
    size(v.size());
    for (auto& [key, item] : v) {
      std::string name = key;
      value(name);
      value(item);
    }
  }
  void value(FactValue& v) {
    size(v.index());
    std::visit([&](auto& item) { value(item); }, v);
  }

  std::string out;

 private:
  void size(std::size_t n) {
    const auto number = static_cast<std::uint32_t>(n);
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  bool whole() const { return good_ && left_.empty(); }

  template <class... T>
  void all(T&... values) {
    (value(values), ...);
  }

  template <class T>
  void value(T& v) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      if (const std::string_view bytes = take(sizeof v); good_) std::memcpy(&v, bytes.data(), sizeof v);
      if constexpr (std::is_enum_v<T>) good_ &= static_cast<unsigned>(v) <= largest_enumerator;
    } else {
      members(*this, v);
    }
  }
  void value(std::string& v) { v = take(size()); }
  template <class T>
  void value(std::vector<T>& v) {
    for (std::size_t n = size(); good_ && n > 0; --n) value(v.emplace_back());
  }
  template <class T>
  void value(std::optional<T>& v) {
    if (size() != 0) value(v.emplace());
  }
  template <class T>
  void value(std::map<std::string, T>& v) {
    for (std::size_t n = size(); good_ && n > 0; --n) {
      std::string key;
      value(key);
      value(v[key]);
    }
  }
  void value(FactValue& v) {
    switch (size()) {
      case 0:
        value(v.emplace<0>());
        break;
      case 1:
        value(v.emplace<1>());
        break;
      case 2:
        value(v.emplace<2>());
        break;
      default:
        good_ = false;
    }
  }

 private:
  std::size_t size() {
    std::uint32_t number = 0;
    value(number);
    return number;
  }

  std::string_view take(std::size_t n) {
    if (!good_ || n > left_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view bytes = left_.substr(0, n);
    left_.remove_prefix(n);
    return bytes;
  }

  std::string_view left_;
  bool good_ = true;
};

}  // namespace

std::string archived(const FileReading& reading) {
  Writer writer;
  // Members are listed for reading too, so not as constants; writing changes none.
  writer.value(const_cast<FileReading&>(reading));
  return std::move(writer.out);
}

std::optional<FileReading> unarchived(std::string_view bytes) {
  FileReading reading;
  Reader reader(bytes);
  reader.value(reading);
  if (!reader.whole()) return std::nullopt;
  return reading;
}

}  // namespace openwash
