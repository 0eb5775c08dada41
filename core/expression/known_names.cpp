// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/known_names.h"

#include "core/expression/fault.h"
#include "core/text/ascii.h"
#include "core/text/names.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <numbers>
#include <unordered_map>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

constexpr Keyword kKeywords[] = {
    {U"if", Kind::If},
    {U"else", Kind::Else},
    {U"otherwise", Kind::Else},
    {U"for", Kind::For},
    {U"in", Kind::In},
    {U"from", Kind::In},
    {U"and", Kind::And},
    {U"or", Kind::Or},
    {U"not", Kind::Not},
    {U"sum", Kind::Sum, U'Σ'},
    {U"prod", Kind::Sum, U'Π'},
    {U"product", Kind::Sum, U'Π'},
    {U"then", Kind::Colon},
    {U"to", Kind::Dots},
    {U"true", Kind::Number, 0, 1},
    {U"false", Kind::Number, 0, 0},
};

struct Greek {
    std::u32string_view word;
    char32_t letter;
};

constexpr Greek kGreek[] = {
    {U"alpha", U'α'},  {U"beta", U'β'},    {U"gamma", U'γ'}, {U"delta", U'δ'}, {U"epsilon", U'ε'},
    {U"zeta", U'ζ'},   {U"eta", U'η'},     {U"theta", U'θ'}, {U"iota", U'ι'},  {U"kappa", U'κ'},
    {U"lambda", U'λ'}, {U"mu", U'μ'},      {U"nu", U'ν'},    {U"xi", U'ξ'},    {U"rho", U'ρ'},
    {U"sigma", U'σ'},  {U"tau", U'τ'},     {U"phi", U'φ'},   {U"chi", U'χ'},   {U"psi", U'ψ'},
    {U"omega", U'ω'},  {U"upsilon", U'υ'},
};

struct CodeConstant {
    std::u32string_view word;
    double value;
};

constexpr std::u32string_view kModules[] = {
    U"np",    U"numpy",  U"math",  U"torch",  U"jnp",         U"jax",
    U"tf",    U"f",      U"nn",    U"sp",     U"scipy",       U"special",
    U"sympy", U"sym",    U"keras", U"k",      U"std",         U"functional",
    U"cmath", U"mpmath", U"mp",    U"lax",    U"activations", U"autograd",
    U"anp",   U"xp",     U"cp",    U"linalg", U"numbers",     U"constants",
};

/// Constants of programming languages, which are no names elsewhere.
constexpr CodeConstant kCodeConstants[] = {
    {U"pi", std::numbers::pi},           {U"e", std::numbers::e},
    {U"tau", 2 * std::numbers::pi},      {U"pi_2", std::numbers::pi / 2},
    {U"pi_4", std::numbers::pi / 4},     {U"1_pi", std::numbers::inv_pi},
    {U"2_pi", 2 * std::numbers::inv_pi}, {U"2_sqrtpi", 2 * std::numbers::inv_sqrtpi},
    {U"sqrt2", std::numbers::sqrt2},     {U"sqrt1_2", std::numbers::sqrt2 / 2},
    {U"sqrt3", std::numbers::sqrt3},     {U"ln2", std::numbers::ln2},
    {U"ln10", std::numbers::ln10},       {U"log2e", std::numbers::log2e},
    {U"log10e", std::numbers::log10e},   {U"phi", std::numbers::phi},
    {U"golden", std::numbers::phi},      {U"golden_ratio", std::numbers::phi},
    {U"egamma", std::numbers::egamma},   {U"euler_gamma", std::numbers::egamma},
};

/// By their first character, the longest first.
const std::unordered_map<char32_t, std::vector<const Name*>>& namesByLetter() {
    static const auto table = [] {
        std::unordered_map<char32_t, std::vector<const Name*>> all;
        for (const Name& name : names())
            all[name.text[0]].push_back(&name);
        for (auto& [letter, list] : all)
            std::ranges::stable_sort(list, std::ranges::greater{},
                                     [](const Name* name) { return name->text.size(); });
        return all;
    }();
    return table;
}

/// Returns whether a name is that of a comparison, such as less, which hardly anyone means.
bool isComparison(const Name& name) {
    return name.op == Op::Call && name.kind == Name::Kind::Function &&
           name.function >= Function::Less && name.function <= Function::Or;
}

/// Names for hints, in UTF-8.
class NamesForHints {
public:
    /// Takes the functions, or with `any` also the other names.
    explicit NamesForHints(bool any) {
        for (const Name& name : names())
            if (name.text.size() > 2 && (any || name.op == Op::Call) && !isComparison(name))
                m_texts.push_back(text::encodeUtf8(name.text));
        m_views.assign(m_texts.begin(), m_texts.end());
    }

    std::span<const std::string_view> views() const { return m_views; }

private:
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_views;
};

/// Returns the function, or with `any` also another name, that a word was nearly, as a hint.
std::string hintFor(std::u32string_view word, bool any) {
    static const NamesForHints all(true);
    static const NamesForHints functions(false);
    // Three letters that stand alone are rather a product than a misspelt name.
    if (any && word.size() < 4)
        return {};
    return text::suggestion(text::encodeUtf8(word), (any ? all : functions).views());
}

} // namespace

const Keyword* findKeyword(std::u32string_view word) {
    const auto* const found = std::ranges::find(kKeywords, word, &Keyword::word);
    return found == std::end(kKeywords) ? nullptr : found;
}

const Name* findName(std::u32string_view word) {
    static const auto table = [] {
        std::unordered_map<std::u32string_view, const Name*> all;
        for (const Name& name : names())
            all.emplace(name.text, &name);
        return all;
    }();
    const auto found = table.find(word);
    return found == table.end() ? nullptr : found->second;
}

bool isShortFunction(const Name& name) {
    return name.op == Op::Call && name.text.size() == 2 && name.text != U"ln";
}

const Name* longestName(std::u32string_view text) {
    const auto list = namesByLetter().find(text[0]);
    if (list == namesByLetter().end())
        return nullptr;
    for (const Name* const name : list->second) {
        if (isShortFunction(*name))
            continue;
        const bool endsInDigit = text::isDigit(name->text.back());
        const bool digitFollows =
            name->text.size() < text.size() && text::isDigit(text[name->text.size()]);
        if (text.starts_with(name->text) && !(endsInDigit && digitFollows))
            return name;
    }
    return nullptr;
}

char32_t greekLetter(std::u32string_view word) {
    const auto* const found = std::ranges::find(kGreek, word, &Greek::word);
    return found == std::end(kGreek) ? U'\0' : found->letter;
}

bool isModule(std::u32string_view word) {
    return std::ranges::find(kModules, word) != std::end(kModules);
}

std::optional<double> codeConstant(std::u32string_view word) {
    const auto* const found = std::ranges::find(kCodeConstants, word, &CodeConstant::word);
    return found == std::end(kCodeConstants) ? std::nullopt : std::optional(found->value);
}

bool isOfArrays(std::u32string_view word) {
    return word == U"axis" || word == U"dim" || word == U"keepdims" || word == U"keepdim";
}

char32_t lowered(char32_t c) {
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    return c == U'Θ' ? U'θ' : c;
}

std::u32string loweredWord(std::u32string_view word) {
    std::u32string lower(word);
    std::ranges::transform(lower, lower.begin(), lowered);
    return lower;
}

void unknownWord(std::span<const Token> tokens, std::size_t at) {
    const Token& token = tokens[at];
    const bool isCall =
        at + 1 < tokens.size() && tokens[at + 1].kind == Kind::Open && tokens[at + 1].isAdjacent;
    const std::u32string_view typed = token.name;
    std::string message = text::inQuotes(text::encodeUtf8(typed)) + " is not a known " +
                          (isCall ? "function" : "name");
    const std::string hint = hintFor(loweredWord(typed), !isCall);
    message += hint;
    const auto isSign = [&](std::size_t i) {
        return i < tokens.size() &&
               (tokens[i].kind == Kind::Times || tokens[i].kind == Kind::Divide ||
                tokens[i].kind == Kind::Power);
    };
    if (hint.empty() && !isCall && (isSign(at + 1) || (at > 0 && isSign(at - 1))))
        message += "; give it a value, as in θ², " + text::shown(text::encodeUtf8(typed)) + " = 1";
    else if (hint.empty() && !isCall && typed.size() < 8)
        message += "; a product of letters needs signs, as in a·b";
    fail(std::move(message), token.where);
}

void refuseNotation(std::span<const Token> tokens, std::size_t at) {
    const Token& token = tokens[at];
    const auto follows = [&](std::size_t ahead, Kind kind) {
        return at + ahead < tokens.size() && tokens[at + ahead].kind == kind;
    };
    // \frac{d}{dx}, or d/dx and dy/dx
    const bool isInFraction = at > 1 && tokens[at - 2].kind == Kind::Quotient &&
                              follows(1, Kind::Close) && follows(2, Kind::Open);
    const std::size_t divisor = isInFraction ? 3 : 2;
    if (token.name.size() <= 2 && token.name[0] == U'd' &&
        (isInFraction || follows(1, Kind::Divide)) && follows(divisor, Kind::Word) &&
        tokens[at + divisor].name.size() == 2 && tokens[at + divisor].name[0] == U'd')
        fail("no derivative can be written here: write the function itself",
             spanned(token.where, tokens[at + divisor].where));
    if (token.name == U"E" && follows(1, Kind::Open) && tokens[at + 1].letter == U']')
        fail("an expectation is not read here: write the mean as a sum", token.where);
    const bool isGamma =
        token.name == U"Γ" || (loweredWord(token.name) == U"gamma" && !token.isCommand);
    if (isGamma && follows(1, Kind::Open) && tokens[at + 1].letter == U')' &&
        tokens[at + 1].isAdjacent)
        fail("the gamma function is not known here; a product needs a sign, as in γ·(θ − 1)",
             token.where);
}

} // namespace thetascope::expression
