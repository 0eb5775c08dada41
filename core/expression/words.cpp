// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/words.h"

#include "core/expression/fault.h"
#include "core/expression/identifier.h"
#include "core/expression/known_names.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"
#include "core/text/plain_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <numbers>
#include <optional>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

bool isGreek(char32_t c) {
    return c >= 0x370 && c <= 0x3FF;
}

/// Words that the parser knows by their place: after “in”, and before pairs in brackets.
bool isSpecial(std::u32string_view word) {
    return word == U"range" || word == U"zip" || loweredWord(word) == U"piecewise";
}

/// Resolves the words of one text.
class Resolver {
public:
    Resolver(std::span<const Token> tokens, const std::set<std::u32string>& declared)
        : m_tokens(tokens)
        , m_declared(declared) {}

    std::vector<Token> run() {
        m_resolved.reserve(m_tokens.size());
        while (m_at < m_tokens.size()) {
            if (m_tokens[m_at].kind == Kind::Word)
                word();
            else
                m_resolved.push_back(m_tokens[m_at++]);
        }
        return std::move(m_resolved);
    }

private:
    const Token& token() const { return m_tokens[m_at]; }

    bool follows(Kind kind, std::size_t ahead = 1) const {
        return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].kind == kind;
    }

    Token& push(Kind kind, std::size_t taken = 1) {
        Token copy = token();
        copy.kind = kind;
        copy.where = spanned(copy.where, m_tokens[m_at + taken - 1].where);
        m_resolved.push_back(std::move(copy));
        m_at += taken;
        return m_resolved.back();
    }

    void letter(std::u32string name, std::size_t taken) {
        push(Kind::Letter, taken).name = std::move(name);
    }

    void word() {
        const std::u32string_view typed = token().name;
        const std::optional<Identifier> whole = identifierAt(m_tokens, m_at);
        const bool isMember = !m_resolved.empty() && m_resolved.back().kind == Kind::Dot;
        const std::u32string lower = loweredWord(typed);
        if (whole && !isMember && isDeclared(whole->name) && !hasUsualMeaning(lower))
            return letter(whole->name, whole->tokens);
        if (isModule(lower) && follows(Kind::Dot)) {
            m_at += 2;
            m_isFromModule = true;
            return;
        }
        const bool isFromModule = std::exchange(m_isFromModule, false);
        if (lower == U"reduce" && follows(Kind::Underscore) && follows(Kind::Word, 2)) {
            m_at += 2; // tf.reduce_mean is a mean
            return;
        }
        if (!whole || !isDeclared(whole->name))
            refuseNotation(m_tokens, m_at);
        if (isMember) {
            const Name* const method = findName(lower);
            push(method && method->op == Op::Call ? Kind::Function : Kind::Word).entry = method;
            return;
        }
        if (whole && whole->tokens > 1 && lower == U"e") // E₀ is no power of e
            return letter(whole->name, whole->tokens);
        const bool isMacro = typed == U"M" && follows(Kind::Underscore); // M_PI
        if ((isMacro && codeNumber(2)) || joinedName() || knownWord(lower) ||
            (isFromModule && codeNumber(0)))
            return;
        if (isOfArrays(typed) && follows(Kind::Equal)) {
            push(Kind::Word);
            return;
        }
        if (isFromModule) // math.x is not a letter of the formula
            unknownWord(m_tokens, m_at);
        if (whole && (typed.size() == 1 || greekLetter(lower) || isIndexedLetter(typed, lower)))
            return letter(whole->name, whole->tokens);
        if (whole && follows(Kind::Open) && whole->tokens > 1) // params[0] has more than one letter
            return letter(whole->name, whole->tokens);
        split();
    }

    /// Returns whether the text declares an identifier, or the letter of which it is a part.
    bool isDeclared(const std::u32string& name) const {
        return m_declared.contains(name) || m_declared.contains(std::u32string(lettersOf(name)));
    }

    /// Returns whether a word has its usual meaning, whatever the text declares: “and”, “or” and
    /// “not”, and the name of a function before brackets, as in exp = 2, exp(x).
    bool hasUsualMeaning(std::u32string_view lower) const {
        const bool isCall = follows(Kind::Open) && m_tokens[m_at + 1].letter == U')';
        if (const Keyword* const keyword = findKeyword(lower))
            return keyword->kind == Kind::And || keyword->kind == Kind::Or ||
                   keyword->kind == Kind::Not || (keyword->kind == Kind::Sum && isCall);
        const Name* const name = findName(lower);
        return isCall && name && name->op == Op::Call && !isShortFunction(*name);
    }

    /// Takes a name in which words are joined by underscores, such as leaky_relu.
    bool joinedName() {
        std::u32string name = token().name;
        for (std::size_t next = 1; follows(Kind::Underscore, next) && follows(Kind::Word, next + 1);
             next += 2) {
            (name += U'_') += m_tokens[m_at + next + 1].name;
            if (const Name* const found = findName(loweredWord(name));
                found && found->op == Op::Call) {
                push(Kind::Function, next + 2).entry = found;
                return true;
            }
        }
        return false;
    }

    /// Takes a constant of programming languages whose name begins so many tokens ahead, such as
    /// M_PI_2 and math.tau.
    bool codeNumber(std::size_t first) {
        std::u32string name;
        std::optional<double> value;
        std::size_t taken = 0;
        for (std::size_t i = first; i <= first + 2; i += 2) {
            if (i > first && !follows(Kind::Underscore, i - 1))
                break;
            if (follows(Kind::Word, i))
                name += loweredWord(m_tokens[m_at + i].name);
            else if (follows(Kind::Number, i) && m_tokens[m_at + i].value < 10)
                name += static_cast<char32_t>(U'0' + static_cast<int>(m_tokens[m_at + i].value));
            if (const auto found = codeConstant(name)) {
                value = found;
                taken = i + 1;
            }
            name += U'_';
        }
        if (!value)
            return false;
        const bool isNamed = *value == std::numbers::pi || *value == std::numbers::e;
        Token& token = push(isNamed ? Kind::Constant : Kind::Number, taken);
        token.op = *value == std::numbers::e ? Op::Euler : Op::Pi;
        token.value = *value;
        return true;
    }

    /// Returns whether a word is one letter, which may be spelled out, and a number: x1, theta2.
    static bool isIndexedLetter(std::u32string_view typed, const std::u32string& lower) {
        const std::size_t digits = typed.find_first_of(U"0123456789");
        return digits != typed.npos &&
               typed.find_first_not_of(U"0123456789", digits) == typed.npos &&
               (digits == 1 || greekLetter(lower.substr(0, digits))) && lower[0] != U'e' &&
               lower[0] != U'π';
    }

    /// Takes a word that is a name or a keyword as a whole.
    bool knownWord(const std::u32string& lower) {
        if (const Keyword* const keyword = findKeyword(lower)) {
            Token& pushed = push(keyword->kind);
            pushed.letter = keyword->letter;
            pushed.value = keyword->value;
            return true;
        }
        if (lower == U"σ" && follows(Kind::Open) && m_tokens[m_at + 1].letter == U')') {
            push(Kind::Function).entry = findName(U"sigmoid");
            return true;
        }
        const Name* name = findName(lower);
        // sqrtf(x), as C has it for numbers of single precision
        if (!name && lower.ends_with(U'f') && follows(Kind::Open)) {
            name = findName(lower.substr(0, lower.size() - 1));
            if (name && name->op != Op::Call)
                name = nullptr;
        }
        if (!name || name->op == Op::Variable)
            return false;
        if (name->op != Op::Call) {
            push(Kind::Constant).op = name->op;
            return true;
        }
        // x mod 2
        const bool isSign = lower == U"mod" && !follows(Kind::Open);
        push(isSign ? Kind::Modulo : Kind::Function).entry = name;
        return true;
    }

    /// Splits adjacent letters into the longest known names and single letters.
    void split() {
        m_word = token();
        if (isSpecial(m_word.name)) {
            push(Kind::Word);
            return;
        }
        m_index = subscriptAt(m_tokens, m_at + 1);
        const std::u32string& typed = m_word.name;
        const std::u32string lower = loweredWord(typed);
        m_strays = m_letters = m_functions = 0;
        m_hasVariable = m_isOdd = false;
        const std::size_t first = m_resolved.size();
        for (std::size_t at = 0; at < typed.size();)
            at = piece(typed, lower, at);
        if (m_isOdd || !isProduct() || isUnknownCall()) {
            m_resolved.resize(first);
            unknownWord(m_tokens, m_at);
        }
        ++m_at;
        const bool endsInLetter = m_resolved.back().kind == Kind::Letter;
        if (m_index && endsInLetter && subscriptOf(m_resolved.back().name).empty()) {
            m_resolved.back().name = withSubscript(m_resolved.back().name, m_index->name);
            m_at += m_index->tokens;
        }
    }

    /// Returns whether the pieces of a word are hardly anything but factors.
    bool isProduct() const {
        if (m_strays <= 1 && (m_functions > 0 || m_letters <= 3 || m_strays == 0))
            return true;
        return m_functions == 0 && m_strays == 2 &&
               (m_letters == 2 || (m_letters == 3 && m_hasVariable));
    }

    /// Returns whether a word before brackets is rather a function that is not known, such as
    /// prelu, than a product that ends in one. kcos(x) is such a product.
    bool isUnknownCall() const {
        static constexpr std::u32string_view kPlain[] = {U"sin",  U"cos",  U"tan",  U"exp",
                                                         U"ln",   U"log",  U"sqrt", U"abs",
                                                         U"sinh", U"cosh", U"tanh"};
        const Token& last = m_resolved.back();
        return last.kind == Kind::Function && follows(Kind::Open) &&
               m_tokens[m_at + 1].isAdjacent && m_tokens[m_at + 1].letter == U')' &&
               std::ranges::find(kPlain, last.entry->text) == std::end(kPlain);
    }

    /// Takes one piece of a word and returns where the next one begins.
    std::size_t piece(const std::u32string& typed, const std::u32string& lower, std::size_t at) {
        if (text::isDigit(typed[at]))
            return numberPiece(typed, at);
        if (at + 1 < typed.size() && text::isMark(typed[at + 1]))
            return markedPiece(typed, at);
        const Name* const name = longestName(std::u32string_view(lower).substr(at));
        const bool isOwn = name && name->text.size() == 1 && // e, where it is declared
                           m_declared.contains(typed.substr(at, 1));
        if (name && !isOwn)
            return namePiece(*name, typed, at);
        const bool isAfterFunction = at > 0 && m_resolved.back().kind == Kind::Function;
        // “expr” is hardly meant as exp r
        m_isOdd = m_isOdd || (isAfterFunction && text::isLatin(typed[at]));
        ++m_letters;
        m_strays += !isGreek(typed[at]);
        return letterPiece(typed[at], typed, at);
    }

    Token& pushPiece(Kind kind, std::size_t at, std::size_t length) {
        Token part{.kind = kind, .where = m_word.where};
        if (m_word.where.length == m_word.name.size())
            part.where = {m_word.where.begin + at, length};
        part.isAdjacent = at > 0 || m_word.isAdjacent;
        m_resolved.push_back(std::move(part));
        return m_resolved.back();
    }

    std::size_t numberPiece(const std::u32string& typed, std::size_t at) {
        const std::size_t end = std::min(typed.find_first_not_of(U"0123456789", at), typed.size());
        const std::string digits =
            text::encodeUtf8(std::u32string_view(typed).substr(at, end - at));
        pushPiece(Kind::Number, at, end - at).value = text::leadingNumber(digits).value;
        return end;
    }

    std::size_t namePiece(const Name& name, const std::u32string& typed, std::size_t at) {
        const bool isAfterFunction = at > 0 && m_resolved.back().kind == Kind::Function;
        if (name.op == Op::Variable) {
            ++m_letters;
            // a “t” is in many words
            m_hasVariable = m_hasVariable || name.text != U"t";
            const char32_t letter =
                name.text == U"theta" || name.text == U"ϑ" ? U'θ' : name.text[0];
            return letterPiece(letter, typed, at + name.text.size() - 1);
        }
        if (name.op == Op::Call) {
            ++m_functions;
            pushPiece(Kind::Function, at, name.text.size()).entry = &name;
            return at + name.text.size();
        }
        // “sine θ” is hardly meant as sin(e·θ), so e as an argument needs a space before it
        m_isOdd = m_isOdd || (isAfterFunction && name.op == Op::Euler);
        ++m_letters;
        pushPiece(Kind::Constant, at, name.text.size()).op = name.op;
        return at + name.text.size();
    }

    /// Takes a letter with the marks above or below it, such as x̄, which is another letter than x.
    std::size_t markedPiece(const std::u32string& typed, std::size_t at) {
        std::size_t end = at + 1;
        while (end < typed.size() && text::isMark(typed[end]))
            ++end;
        ++m_letters;
        pushPiece(Kind::Letter, at, end - at).name = typed.substr(at, end - at);
        return end;
    }

    /// Takes a letter with the digits that follow it, which are its index.
    std::size_t letterPiece(char32_t letter, const std::u32string& typed, std::size_t at) {
        const std::size_t end =
            std::min(typed.find_first_not_of(U"0123456789", at + 1), typed.size());
        pushPiece(Kind::Letter, at, end - at).name = withSubscript(
            std::u32string(1, identifierLetter(letter)), typed.substr(at + 1, end - at - 1));
        return end;
    }

    std::span<const Token> m_tokens;
    const std::set<std::u32string>& m_declared;
    std::vector<Token> m_resolved;
    std::size_t m_at = 0;
    bool m_isFromModule = false; ///< Whether the word follows that of a module, as in np.sin.
    // Of the word that is being split:
    Token m_word;
    std::optional<Identifier> m_index;
    std::size_t m_letters = 0;   ///< The letters that are factors.
    std::size_t m_strays = 0;    ///< Those that are not among the usual variables and constants.
    std::size_t m_functions = 0; ///< The names of functions.
    bool m_hasVariable = false;
    bool m_isOdd = false; ///< Whether the pieces make no sense.
};

} // namespace

std::vector<Token> resolveWords(std::span<const Token> tokens,
                                const std::set<std::u32string>& declared) {
    return Resolver(tokens, declared).run();
}

} // namespace thetascope::expression
