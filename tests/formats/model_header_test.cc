#include <cstring>
#include <string>

#include "formats/model_header.h"
#include "support/catch.h"
#include "support/metadata_rows.h"
#include "support/model_files.h"
#include "support/temp_dir.h"

using namespace openwash;
using namespace std::string_literals;

namespace {

Metadata read(const char* path, const std::string& bytes) {
  const ModelFormat* format = model_format_of(path, std::string_view(bytes).substr(0, 4096));
  return format ? format->read(FileReader(bytes)) : Metadata{};
}

}  // namespace

TEST_CASE("what model headers state") {
  struct Row {
    const char* why;
    const char* path;
    std::string bytes;
    std::string entries;
    std::string warning = "";  // what it names
  };
  const std::string tokens = Gguf{false, ""}.list("tokenizer.tokens", 8, 2).words("general.license").words("\xFF").bytes;
  const std::string scores = Gguf{false, ""}.list("tokenizer.scores", 6, 3).number(0, 8).number(0, 4).bytes;
  const std::string license = Gguf{false, ""}.string("general.license", "mit").bytes;
  const Row rows[] = {
      {"GGUF", "m.gguf", Gguf{}.head(2).string("general.name", "M").string("general.license", "mit").bytes,
       "general.name=M\ngeneral.license=mit\n"},
      {"of version 2", "m.gguf", Gguf{}.head(1, 2).string("general.license", "mit").bytes, "general.license=mit\n"},
      {"of the other byte order", "m.gguf", Gguf{true}.head(1).string("general.license", "mit").bytes, "general.license=mit\n"},
      {"by its first bytes alone", "blob", Gguf{}.head(1).string("general.license", "mit").bytes, "general.license=mit\n"},
      {"behind arrays of words", "m.gguf", Gguf{}.head(2).bytes + tokens + license, "general.license=mit\n"},
      {"behind arrays of numbers", "m.gguf", Gguf{}.head(2).bytes + scores + license, "general.license=mit\n"},
      {"behind other values", "m.gguf",
       Gguf{}.head(3).words("llama.n").number(4, 4).number(7, 4).words("x").number(12, 4).number(0, 8).bytes + license,
       "general.license=mit\n"},
      {"tags", "m.gguf", Gguf{}.head(1).list("general.tags", 8, 2).words("a").words("b").bytes,
       "general.tags.0=a\ngeneral.tags.1=b\n"},
      {"numbers", "m.gguf",
       Gguf{}
           .head(4)
           .words("general.base_model.count")
           .number(4, 4)
           .number(2, 4)
           .words("general.a")
           .number(1, 4)
           .number(0xFF, 1)
           .words("general.b")
           .number(7, 4)
           .number(1, 1)
           .words("general.c")
           .number(6, 4)
           .number(0x3FC00000, 4)
           .bytes,
       "general.base_model.count=2\ngeneral.a=-1\ngeneral.b=true\ngeneral.c=1.5\n"},
      {"a key twice", "m.gguf", Gguf{}.head(2).bytes + license + license, "general.license=mit\ngeneral.license=mit\n"},
      {"bytes that are no text", "m.gguf", Gguf{}.head(1).string("general.license", "m\xFFt").bytes,
       "general.license=m\xEF\xBF\xBDt\n"},
      {"an empty value", "m.gguf", Gguf{}.head(1).string("general.license", "").bytes, "general.license=\n"},

      {"of version 1", "m.gguf", Gguf{}.head(1, 1).string("general.license", "mit").bytes, "", "version 1"},
      {"cut in its head", "m.gguf", "GGUF\3\0\0\0\0"s, "", "byte 8"},
      {"cut in a value", "m.gguf", Gguf{}.head(2).bytes + license + license.substr(0, license.size() - 1),
       "general.license=mit\n", "general.license"},
      {"more pairs than there are", "m.gguf", Gguf{}.head(~0ull).bytes + license, "general.license=mit\n", "the file ends"},
      {"a value longer than the file", "m.gguf", Gguf{}.head(1).words("general.license").number(8, 4).number(1ull << 63, 8).bytes,
       "", "the file ends"},
      {"a key that is none", "m.gguf", Gguf{}.head(1).number(1ull << 40, 8).bytes + std::string(100, 'x'), "", "is no key"},
      {"an array larger than the file", "m.gguf", Gguf{}.head(1).list("general.tags", 8, 1ull << 63).bytes, "",
       "larger than the file"},
      {"an array whose size overflows", "m.gguf", Gguf{}.head(1).list("x", 10, (1ull << 61) + 1).bytes + std::string(64, 'x'), "",
       "larger than the file"},
      {"an unknown type", "m.gguf", Gguf{}.head(1).words("a").number(99, 4).bytes, "", "type 99"},
      {"an array of an unknown type", "m.gguf", Gguf{}.head(1).list("a", 77, 1).bytes, "", "type 77"},
      {"arrays in arrays", "m.gguf",
       [] {
         Gguf g;
         g.head(1).list("a", 9, 1);
         for (int i = 0; i < 50; ++i) g.number(9, 4).number(1, 8);
         return g.bytes;
       }(),
       "", "nested too deeply"},
      {"arrays in an array", "m.gguf",
       Gguf{}.head(2).list("a", 9, 2).number(4, 4).number(1, 8).number(5, 4).number(8, 4).number(1, 8).words("x").bytes + license,
       "general.license=mit\n"},

      {"safetensors", "m.safetensors",
       safetensors(R"({"__metadata__":{"format":"pt","modelspec.license":"MIT"},"w":{"shape":[1]}})"),
       "format=pt\nmodelspec.license=MIT\n"},
      {"by its first bytes", "blob", safetensors(R"({"__metadata__":{"a":"b"}})"), "a=b\n"},
      {"behind its tensors", "m.safetensors",
       safetensors(R"({"w":{"__metadata__":"no","data_offsets":[0,4]},"__metadata__":{"a":"b"}})"), "a=b\n"},
      {"padded", "m.safetensors", safetensors("{\"__metadata__\":{\"a\":\"b\"}}     "), "a=b\n"},
      {"lines in a value", "m.safetensors", safetensors(R"({"__metadata__":{"license":"One\nt\u0077o"}})"),
       "license=One\\ntwo\n"},
      {"values that are no strings", "m.safetensors", safetensors(R"({"__metadata__":{"a":1,"b":{"c":"d"},"e":["f"],"g":"h"}})"),
       "g=h\n"},
      {"a tensor called so", "m.safetensors", safetensors(R"({"__metadata__x":"a","__metadata__":"b"})"), ""},
      {"without metadata", "m.safetensors", safetensors(R"({"w":{}})"), ""},
      {"bytes that are no text", "m.safetensors", safetensors("{\"__metadata__\":{\"a\":\"\xFF\xE4\xB8\xAD\",\"b\":\"c\"}}"),
       "a=\xEF\xBF\xBD\xE4\xB8\xAD\nb=c\n"},
      {"a header longer than the file", "m.safetensors", "\xFF\0\0\0\0\0\0\0{\"a\":1}"s, "", "the file ends"},
      {"a header longer than allowed", "m.safetensors", std::string(8, '\x7F') + "{\"a\":1}", "",
       "longer than the format allows"},
      {"a header cut short", "m.safetensors", safetensors(R"({"__metadata__":{"a":"b","c)"), "a=b\n", "byte 35"},
      {"no JSON", "m.safetensors", "\5\0\0\0\0\0\0\0hello"s, "", "byte 8"},
      {"nothing", "m.safetensors", "x", "", "the file ends"},
      {"nested", "m.safetensors", safetensors("{\"__metadata__\":" + std::string(5000, '[')), "", "nested too deeply"},

      {"ONNX", "m.onnx",
       "\x08\x07"s + field(2, "maker") + field(7, "graph" + field(14, "no")) +
           field(14, field(1, "model_license") + field(2, "MIT")),
       "producer_name=maker\nmodel_license=MIT\n"},
      {"its words", "m.onnx", "\x08\x07"s + field(6, "Not for sale.") + field(8, "\x10\x0D"), "doc_string=Not for sale.\n"},
      {"numbers of every kind", "m.onnx", "\x08\x80\x01\x29"s + "12345678" + "\x35" + "1234" + field(6, "a"), "doc_string=a\n"},
      {"a property that lacks its value", "m.onnx", "\x08\x07"s + field(14, field(1, "a")), "a=\n"},
      {"a property of other fields", "m.onnx", "\x08\x07"s + field(14, "\x18\x05"s + field(1, "a") + field(2, "b")), "a=b\n"},
      {"a graph longer than the file", "m.onnx", "\x08\x07"s + field(6, "a") + "\x3A\xFF\xFF\xFF\xFF\x0F", "doc_string=a\n",
       "the file ends"},
      {"a property longer than what holds it", "m.onnx", "\x08\x07\x72\x04\x0A\x7F"s + std::string(200, 'x'), "",
       "longer than what holds it"},
      {"a number without an end", "m.onnx", "\x08" + std::string(20, '\xFF'), "", "too many bytes"},
      {"no fields", "m.onnx", "<html>", "", "no field"},
      {"zeros", "m.onnx", std::string(100, '\0'), "", "no field"},

      {"a pointer", "m.safetensors", "version https://git-lfs.github.com/spec/v1\n", ""},
      {"a pickle", "m.bin", "\x80\x02}q\0."s, ""},
      {"a text", "m.txt", "GGU is no format", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.path, row.bytes);
    CHECK(stated(metadata) == row.entries);
    CHECK(metadata.warnings.size() == !row.warning.empty());
    if (!metadata.warnings.empty()) CHECK_THAT(metadata.warnings[0], Catch::Contains(row.warning));
  }
}

TEST_CASE("places in model headers") {
  const std::string gguf = Gguf{}.head(2).string("general.name", "a\xFF").string("general.license", "mit").bytes;
  Metadata metadata = read("m.gguf", gguf);
  REQUIRE(metadata.entries.size() == 2);
  CHECK(source_of(gguf, metadata, "general.name", "\xEF\xBF\xBD") == "\xFF");
  CHECK(source_of(gguf, metadata, "general.license", "mit") == "mit");
  CHECK(gguf.substr(metadata.entries[1].place.begin, metadata.entries[1].place.size()) ==
        "general.license" + "\10\0\0\0"s + "\3\0\0\0\0\0\0\0mit"s);
  CHECK(metadata.block == Span{0, static_cast<std::uint32_t>(gguf.size())});

  const std::string tensors = safetensors("{\"__metadata__\":{\"x\":\"\xFF\",\"license\":\"You may\\nn\\u006ft\"}}");
  metadata = read("m.safetensors", tensors);
  CHECK(source_of(tensors, metadata, "license", "may\nnot") == "may\\nn\\u006ft");
  const Span place = metadata.entries[1].place;
  CHECK(tensors.substr(place.begin, place.size()) == "\"license\":\"You may\\nn\\u006ft\"");
}

TEST_CASE("damaged headers never do harm") {
  const std::string gguf = Gguf{}
                               .head(3)
                               .list("general.tags", 8, 2)
                               .words("a")
                               .words("b")
                               .string("general.license", "mit")
                               .list("x", 6, 1)
                               .number(0, 4)
                               .bytes;
  const std::string tensors = safetensors(R"({"__metadata__":{"a":"\u0041\n"},"w":{"shape":[1,2]}})");
  const std::string onnx = "\x08\x07"s + field(7, "graph") + field(14, field(1, "a") + field(2, "b"));
  for (const auto& [path, whole] : {std::pair{"m.gguf", gguf}, std::pair{"m.safetensors", tensors}, std::pair{"m.onnx", onnx}}) {
    for (std::size_t size = 0; size <= whole.size(); ++size) read(path, whole.substr(0, size));
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const int bits : {0x01, 0x80, 0xFF}) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ bits);
        CHECK(read(path, changed).warnings.size() <= 2);
      }
    }
  }
}

TEST_CASE("a model of any size costs its header") {
  const TempDir dir;
  const std::string path = dir.file("m.gguf", Gguf{}.head(1).string("general.license", "mit").bytes);
  std::filesystem::resize_file(path, 1ull << 40);  // sparse
  const auto file = FileReader::open(path);
  REQUIRE(file);
  CHECK(file->size() == 1ull << 40);
  CHECK(stated(model_format_of(path, *file->read(0, 4096))->read(*file)) == "general.license=mit\n");

  const std::string lying = dir.file("lying.gguf", Gguf{}.head(~0ull).bytes);
  std::filesystem::resize_file(lying, 1ull << 40);
  const auto zeros = FileReader::open(lying);
  REQUIRE(zeros);
  const Metadata metadata = model_format_of(lying, *zeros->read(0, 4096))->read(*zeros);
  CHECK(metadata.entries.empty());
}
