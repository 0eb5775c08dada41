// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/yaml_document.h"

#include "core/lesson/yaml_entries.h"
#include "core/text/quotes.h"
#include "core/text/text_file.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace thetascope::lesson {

namespace {

/// Counts what a document becomes when its aliases are written out. Throws a Fault at the line
/// where it becomes too much.
class Counter final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++m_documents > 1)
            throw Fault{mark.line + 1, "the file goes on after the lesson’s end: “---” or “...” "
                                       "begins another document"};
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        begin(anchor);
        count(mark, {1, 0});
        end();
    }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        begin(anchor);
        count(mark, {1, value.size()});
        end();
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (std::ranges::find(m_open, anchor, &Part::anchor) != m_open.end())
            throw Fault{mark.line + 1, "a part of the lesson cannot contain itself"};
        count(mark, m_sizes[anchor]);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        begin(anchor);
        count(mark, {1, 0});
    }

    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        begin(anchor);
        count(mark, {1, 0});
    }

    void OnMapEnd() override { end(); }

private:
    struct Size {
        std::size_t entries = 0; ///< The texts, lists and maps.
        std::size_t bytes = 0;   ///< The bytes of the texts.
    };

    /// A part of the document that is being read: where it begins, and the name that it has.
    struct Part {
        YAML::anchor_t anchor;
        Size before;
    };

    void begin(YAML::anchor_t anchor) { m_open.push_back({anchor, m_total}); }

    void end() {
        const Part part = m_open.back();
        m_open.pop_back();
        if (part.anchor == 0) // it has no name
            return;
        m_sizes.resize(std::max(m_sizes.size(), part.anchor + 1));
        m_sizes[part.anchor] = {m_total.entries - part.before.entries,
                                m_total.bytes - part.before.bytes};
    }

    void count(const YAML::Mark& mark, Size size) {
        constexpr std::size_t kMostEntries = 10'000;
        m_total.entries += size.entries;
        m_total.bytes += size.bytes;
        if (m_total.bytes > kMaxLesson)
            throw Fault{mark.line + 1,
                        "with its aliases written out, the lesson is larger than 256 kB"};
        if (m_total.entries > kMostEntries)
            throw Fault{mark.line + 1, "with its aliases written out, the lesson has more than " +
                                           std::to_string(kMostEntries) + " entries"};
    }

    std::size_t m_documents = 0;
    Size m_total;
    std::vector<Part> m_open;
    std::vector<Size> m_sizes; ///< By anchor.
};

/// Returns whether a text is so plain that nothing need be counted: it is short, names no part of
/// itself, and has one document.
bool isPlain(std::string_view text) {
    constexpr std::size_t kShort = 1 << 16;
    return text.size() <= kShort && text.find('&') == text.npos && text.find("---") == text.npos &&
           text.find("...") == text.npos;
}

void countEntries(const std::string& text) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Counter counter;
    while (parser.HandleNextDocument(counter)) {
    }
}

} // namespace

YAML::Node loadYaml(std::string_view text) {
    if (text.size() > kMaxLesson)
        throw Fault{1, "the lesson is larger than 256 kB"};
    // The YAML library takes some control characters for the end, whatever follows.
    if (const auto fault = text::findFault(text))
        throw Fault{static_cast<int>(fault->line), "there is " + fault->what};
    try {
        const std::string copy(text);
        if (!isPlain(text))
            countEntries(copy);
        return YAML::Load(copy);
    } catch (const YAML::DeepRecursion& error) { // yaml-cpp says "bad file"
        throw Fault{error.mark.line + 1,
                    "the brackets or the indented entries are nested too deeply"};
    } catch (const YAML::Exception& error) {
        throw Fault{error.mark.line + 1, text::shown(error.msg)}; // it may quote a name
    }
}

} // namespace thetascope::lesson
