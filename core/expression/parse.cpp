// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/fault.h"
#include "core/expression/formula.h"
#include "core/expression/identifier.h"
#include "core/expression/lexer.h"
#include "core/expression/parser.h"
#include "core/expression/stable.h"
#include "core/expression/statement.h"
#include "core/expression/variables.h"
#include "core/expression/words.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace thetascope::expression {

namespace {

/// Returns definitions in an order in which each comes after those that it uses.
std::vector<const Definition*> inOrder(std::span<const Definition> all) {
    struct Name {
        std::size_t left = 0;           ///< The definitions of the name that are not in order yet.
        std::vector<std::size_t> users; ///< The definitions that use the name.
    };

    std::map<std::u32string_view, Name> names;
    for (const Definition& definition : all)
        ++names[definition.name].left;
    std::vector<std::size_t> wanted(all.size()); // how many names are not there yet
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::set<std::u32string> used;
        for (std::size_t at = 0; at < all[i].tokens.size(); ++at)
            if (auto identifier = identifierAt(all[i].tokens, at))
                used.insert(std::move(identifier->name));
        for (const std::u32string& name : used)
            if (const auto found = names.find(name); found != names.end()) {
                found->second.users.push_back(i);
                ++wanted[i];
            }
    }
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (wanted[i] == 0)
            ready.insert(i);
    std::vector<const Definition*> order;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        order.push_back(&all[next]);
        Name& name = names[all[next].name];
        if (--name.left == 0)
            for (const std::size_t user : name.users)
                if (--wanted[user] == 0)
                    ready.insert(user);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        if (wanted[i] > 0)
            fail("these definitions depend on each other", all[i].tokens.front().where);
    return order;
}

/// Reads one text.
class TextReader {
public:
    TextReader(std::u32string_view typed, std::span<const ConstantValue> values)
        : m_statement(readStatement(tokenize(typed)))
        , m_values(values) {
        m_state.typed = typed;
    }

    Formula run() {
        for (const std::u32string& name : m_statement.variables)
            m_declared.insert(name);
        for (const Definition& definition : m_statement.definitions)
            m_declared.insert(definition.name);
        for (const ConstantValue& value : m_values)
            m_state.set[value.name] = value.value;
        refuseLongNames();
        define();
        const NodeIndex root = read(m_statement.body);
        m_names = chooseVariables(m_state.freeNames, m_statement.variables);
        Formula formula;
        formula.readings = std::move(m_state.readings);
        std::ranges::stable_sort(formula.readings, {}, // definitions were read first
                                 [](const Reading& reading) { return reading.where.begin; });
        nameSymbols(formula);
        formula.typed = rebuilt(formula.graph, root);
        return formula;
    }

private:
    NodeIndex read(std::span<const Token> tokens) {
        return Parser(resolveWords(tokens, m_declared), m_state).run();
    }

    void refuseLongNames() const {
        for (const Definition& definition : m_statement.definitions)
            refuseLong(definition.name, definition.tokens.front().where);
        for (const std::u32string& name : m_statement.variables)
            refuseLong(name, {});
    }

    /// Reads the definitions, those first that others use. What is a number becomes a named
    /// constant, and anything else stands for its node.
    void define() {
        for (const Definition* definition : inOrder(m_statement.definitions)) {
            const NodeIndex node = read(definition->tokens);
            const auto value = m_state.literalValue(node);
            if (value && !std::isfinite(*value))
                fail("the value of " + text::inQuotes(shownName(definition->name)) +
                         " is not finite",
                     definition->tokens.front().where);
            if (value)
                m_state.given[definition->name] = *value;
            else
                m_state.bound[definition->name] = node;
        }
    }

    /// Enters the names of variables and constants, and for each free name what it is.
    void nameSymbols(Formula& formula) {
        m_variableOf.assign(m_state.freeNames.size(), std::nullopt);
        m_constantOf.assign(m_state.freeNames.size(), 0);
        for (std::uint32_t v = 0; v < m_names.size(); ++v) {
            formula.symbols.variables.push_back(m_names[v].shown);
            if (m_names[v].name)
                m_variableOf[*m_names[v].name] = v;
        }
        for (std::size_t i = 0; i < m_state.freeNames.size(); ++i) {
            const FreeName& name = m_state.freeNames[i];
            if (m_variableOf[i] && name.isBound)
                fail("the number of terms of a sum cannot depend on a variable", name.where);
            if (m_variableOf[i])
                continue;
            m_constantOf[i] = static_cast<std::uint32_t>(formula.constants.size());
            const std::string shown = shownName(name.name);
            formula.constants.push_back(
                {shown, m_state.valueOf(name.name), name.given, name.isBound});
            formula.symbols.constants.push_back(shown);
        }
    }

    /// Copies the parsed graph with variables and constants instead of free names.
    NodeIndex rebuilt(Graph& graph, NodeIndex root) {
        std::vector<NodeIndex> copy;
        for (const Node& node : m_state.graph.nodes()) {
            if (node.op == Op::Variable) {
                const NodeIndex name = node.operands[0];
                copy.push_back(m_variableOf[name]
                                   ? graph.variable(*m_variableOf[name])
                                   : graph.constant(m_constantOf[name],
                                                    m_state.valueOf(m_state.freeNames[name].name)));
                continue;
            }
            Node moved = node;
            for (std::size_t k = 0; k < arity(node); ++k)
                moved.operands[k] = copy[node.operands[k]];
            copy.push_back(graph.add(moved));
        }
        return copy[root];
    }

    Statement m_statement;
    std::span<const ConstantValue> m_values;
    ParserState m_state;
    std::set<std::u32string> m_declared;
    std::vector<Variable> m_names;
    std::vector<std::optional<std::uint32_t>> m_variableOf; ///< By number of the free name.
    std::vector<std::uint32_t> m_constantOf;                ///< By number of the free name.
};

void differentiate(Formula& formula) {
    formula.loss = stabilized(formula.graph, formula.typed);
    for (std::uint32_t variable = 0; variable < formula.symbols.variables.size(); ++variable) {
        formula.gradient.push_back(
            differentiate(formula.graph, formula.loss, variable, DerivativeForm::Computed));
        formula.written.push_back(
            differentiate(formula.graph, formula.typed, variable, DerivativeForm::Written));
    }
}

} // namespace

tl::expected<Formula, SyntaxError> parse(std::string_view text,
                                         std::span<const ConstantValue> values) {
    // A code point has at most four bytes, so longer texts are refused without decoding.
    const text::Decoded decoded = text::decodeUtf8(text.substr(0, 4 * (kMaxCharacters + 1)));
    if (decoded.text.size() > kMaxCharacters)
        return tl::unexpected(SyntaxError{"a formula can have at most " +
                                              std::to_string(kMaxCharacters) +
                                              " characters; this one is longer",
                                          {kMaxCharacters, 0}});
    if (!decoded.valid)
        return tl::unexpected(
            SyntaxError{"the text is not valid UTF-8 here", {decoded.text.size(), 1}});
    try {
        Formula formula = TextReader(decoded.text, values).run();
        formula.text = text;
        differentiate(formula);
        return formula;
    } catch (Fault& fault) {
        return tl::unexpected(std::move(fault.error));
    }
}

} // namespace thetascope::expression
