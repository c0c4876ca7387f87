#include "formats/html_blocks.h"

namespace openwash {

HtmlBlock block_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return HtmlBlock::heading;
    case GUMBO_TAG_OL:
      return HtmlBlock::ordered_list;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
      return HtmlBlock::bulleted_list;
    case GUMBO_TAG_LI:
      return HtmlBlock::item;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return HtmlBlock::cell;
    case GUMBO_TAG_BR:
      return HtmlBlock::line_break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
      return HtmlBlock::preformatted;
    case GUMBO_TAG_Q:
      return HtmlBlock::quotation;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_SELECT:
      return HtmlBlock::dropped;
    case GUMBO_TAG_TR:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_SUMMARY:
      return HtmlBlock::line;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_P:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_XMP:
      return HtmlBlock::paragraph;
    default:
      return HtmlBlock::inline_text;
  }
}

int heading_level(GumboTag tag) {
  return static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1;
}

}  // namespace openwash
