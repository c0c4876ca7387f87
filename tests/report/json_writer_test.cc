#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/sample_assessments.h"

using namespace openwash;

TEST_CASE("texts of any bytes become JSON that can be shown") {
  struct Row {
    std::string text;
    std::string json;
    const char* why;
  };
  const Row rows[] = {
      {"plain", R"("plain")", "as it is"},
      {"a\"b\\c/", R"("a\"b\\c/")", "quotes and backslashes"},
      {"\n\r\t\x1b", R"("\n\r\t\u001b")", "controls"},
      {std::string(1, '\0'), R"("\u0000")", "NUL does not end a text"},
      {"\xC2\x9B", R"("\u009b")", "controls past ASCII"},
      {"\xE2\x80\xAE", R"("\u202e")", "an override of the writing direction"},
      {"\xF3\xA0\x81\x81", R"("\udb40\udc41")", "beyond the first plane a pair"},
      {"\xE8\xAE\xB8", "\"\xE8\xAE\xB8\"", "other scripts stay"},
      {"\xFF\xE2\x82", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"", "bytes that are no UTF-8"},
      {"\xEF\xBF\xBD", "\"\xEF\xBF\xBD\"", "a replacement character stays"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::string out;
    JsonWriter(out).text(row.text);
    CHECK(out == row.json);
    CHECK(nlohmann::json::parse(out).is_string());
  }
}

TEST_CASE("a share never says whole when it is not") {
  struct Row {
    double value;
    const char* json;
  };
  const Row rows[] = {
      {0, "0.0"},         {1, "1.0"},         {0.5, "0.5"},     {0.998, "0.998"}, {0.99996, "0.9999"}, {0.99999999, "0.9999"},
      {0.1, "0.1"},       {0.05, "0.05"},     {0.00001, "0.0"}, {-1, "0.0"},      {2, "1.0"},          {0.29, "0.29"},
      {0.5875, "0.5875"}, {0.58759, "0.5875"}};
  for (const Row& row : rows) {
    std::string out;
    JsonWriter(out).share(row.value);
    CHECK(out == row.json);
  }
}

TEST_CASE("commas and line ends stand between parts only") {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("a").begin_array().end_array().key("b").begin_array().number(1).number(-2).null().end_array();
  json.key("c").begin_object().end_object().line().key("d").texts(std::vector<std::string>{"x", "y"}).key("e").boolean(true);
  json.line().end_object();
  CHECK(out == "{\"a\":[],\"b\":[1,-2,null],\"c\":{},\n\"d\":[\"x\",\"y\"],\"e\":true\n}");
}

TEST_CASE("every sample is JSON with its keys in the order of the contract") {
  const std::vector<std::string> keys = {"schema",  "path",    "encoding", "language", "sha256",     "license",  "licenses",
                                         "verdict", "summary", "courts",   "findings", "references", "warnings", "error"};
  for (const Sample& sample : samples()) {
    const std::string whole = report(*reporter_named("json"), sample.assessments, {"1", sample_glossary(), {}});
    const auto object = nlohmann::ordered_json::parse(whole);
    CHECK(object.at("results").size() == sample.assessments.size());
    const std::string lines = report(*reporter_named("jsonl"), sample.assessments, {"1", sample_glossary(), {}});
    std::size_t begin = 0;
    for (const auto& result : object.at("results")) {
      const std::size_t end = lines.find('\n', begin);
      CHECK(nlohmann::ordered_json::parse(lines.substr(begin, end - begin)) == result);
      begin = end + 1;
      std::vector<std::string> found;
      for (const auto& [key, value] : result.items()) found.push_back(key);
      std::vector<std::string> want = keys;
      if (!result.contains("sha256")) std::erase(want, "sha256");
      CHECK(found == want);
      CHECK(result.at("findings").is_array());
    }
    CHECK(begin == lines.size());
  }
}
