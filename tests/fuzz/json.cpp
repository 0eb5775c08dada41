// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/json.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace thetascope::fuzz {

namespace {

/// Appends a value and all those within it.
void collect(Json& tree, std::vector<Json*>& values) {
    values.push_back(&tree);
    if (tree.is_structured()) {
        for (Json& each : tree)
            collect(each, values);
    }
}

Json otherValue(made::Lot& lot) {
    switch (lot.below(8)) {
    case 0:
        return nullptr;
    case 1:
        return Json::array({1, Json::object({{"a", Json::array()}})});
    case 2:
        return lot.oneIn(2);
    case 3:
        return lot.oneIn(2) ? 1e308 : -5e-324;
    case 4:
        return lot.oneIn(2) ? ~std::uint64_t{0} : std::uint64_t{0};
    case 5:
        return -1;
    case 6:
        return std::string(lot.below(300), 'x');
    default:
        return std::string("<img src=\"x\">\n\x01");
    }
}

/// Writes YAML.
class YamlWriter {
public:
    YamlWriter(const Json& tree, made::Lot& lot)
        : m_lot(lot) {
        count(tree);
    }

    void write(const Json& value, int indent) {
        if (refer(value))
            return;
        const bool isBlock = value.is_structured() && !value.empty() && !m_lot.oneIn(3);
        if (!isBlock)
            m_text += value.is_string() ? scalar(value.get<std::string>()) : dumped(value);
        else if (value.is_array())
            writeList(value, indent);
        else
            writeMap(value, indent);
    }

    std::string take() { return std::move(m_text); }

private:
    static std::string dumped(const Json& value) {
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    void count(const Json& value) {
        if (value.is_structured() || value.is_string())
            ++m_times[dumped(value)];
        if (value.is_structured()) {
            for (const Json& each : value)
                count(each);
        }
    }

    /// Writes an alias of a value that has an anchor, or an anchor. Returns whether it was an
    /// alias.
    bool refer(const Json& value) {
        const auto found = m_times.find(dumped(value));
        if (found == m_times.end() || found->second < 2)
            return false;
        if (const auto anchor = m_anchors.find(found->first); anchor != m_anchors.end()) {
            m_text += "*" + anchor->second;
            return true;
        }
        if (m_lot.oneIn(3)) {
            const std::string name = "a" + std::to_string(m_anchors.size());
            m_text += "&" + name + " ";
            m_anchors.emplace(found->first, name);
        }
        return false;
    }

    std::string scalar(const std::string& text) {
        const bool isPlain = !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
            return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
                   c == '.' || c == '_' || c >= 0x80;
        });
        return isPlain && !m_lot.oneIn(4) ? text : dumped(text);
    }

    void writeList(const Json& list, int indent) {
        for (const Json& each : list) {
            newLine(indent);
            m_text += "- ";
            write(each, indent + 2);
        }
    }

    void writeMap(const Json& map, int indent) {
        for (const auto& [key, value] : map.items()) {
            newLine(indent);
            m_text += scalar(key) + ": ";
            write(value, indent + 2);
        }
    }

    void newLine(int indent) {
        m_text += '\n' + std::string(static_cast<std::size_t>(indent), ' ');
    }

    made::Lot& m_lot;
    std::string m_text;
    std::map<std::string, std::size_t> m_times;
    std::map<std::string, std::string> m_anchors;
};

} // namespace

void damage(Json& tree, made::Lot& lot) {
    std::vector<Json*> values;
    collect(tree, values);
    Json& value = *lot.of(values);
    if (!value.is_structured() || value.empty() || lot.oneIn(4)) {
        value = otherValue(lot);
    } else if (value.is_array()) {
        const auto at =
            std::next(value.begin(), static_cast<std::ptrdiff_t>(lot.below(value.size())));
        if (lot.oneIn(2))
            value.erase(at);
        else
            value.push_back(Json(*at));
    } else {
        const auto at =
            std::next(value.begin(), static_cast<std::ptrdiff_t>(lot.below(value.size())));
        const std::string key = at.key();
        Json old = at.value();
        if (!lot.oneIn(3))
            value.erase(key);
        if (!lot.oneIn(3))
            value[key + (lot.oneIn(2) ? "x" : "<b>\"\n")] = std::move(old);
    }
}

std::string jsonText(const Json& tree, made::Lot& lot) {
    return tree.dump(lot.oneIn(2) ? -1 : 2, ' ', lot.oneIn(2), Json::error_handler_t::replace);
}

std::string yamlText(const Json& tree, made::Lot& lot) {
    YamlWriter writer(tree, lot);
    writer.write(tree, 0);
    return writer.take() + "\n";
}

} // namespace thetascope::fuzz
