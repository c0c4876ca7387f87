#pragma once

// An analyzer of a made-up language, linked instead of the real one by tests of what stands around it. A line that begins with
//   BAN, ASK or NOTE   is a finding of severity hard, arguable or note
//   OSI, CLOSED        makes the text open-source or proprietary
//   SLOW               takes a few milliseconds
// and a text without any of these is `not-a-license`. The number of texts judged so far:
int texts_judged();
