// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/script_data.h"

#include <gtest/gtest.h>

#include <string>

namespace thetascope::web {
namespace {

TEST(ScriptData, textThatWouldEndTheScript_isWrittenByNumbers) {
    for (const char* const text : {"</script>", "<!--", "]]>", "a & b", "line\u2028separator\u2029",
                                   "\"quotes\"", "\\", "'"}) {
        const std::string data = scriptData(Json(text));
        for (const char* const dangerous : {"<", ">", "&", "\u2028", "\u2029"})
            EXPECT_EQ(data.find(dangerous), data.npos) << data;
        EXPECT_EQ(Json::parse(data), text) << data;
    }
}

TEST(ScriptData, textThatIsNoUtf8_isReplaced) {
    EXPECT_EQ(scriptData(Json("a\xFF")), "\"a\uFFFD\"");
}

TEST(ScriptData, numbers_keepAllDigits) {
    EXPECT_EQ(scriptData(Json::array({0.1, 1e-300, 5e-324})), "[0.1,1e-300,5e-324]");
}

TEST(HtmlText, markup_isEscaped) {
    EXPECT_EQ(htmlText("<a href=\"x\">&'</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(htmlText("θ² − 1"), "θ² − 1");
}

} // namespace
} // namespace thetascope::web
