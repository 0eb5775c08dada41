// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/functions.h"

#include <cstddef>
#include <iterator>

namespace thetascope::python {

namespace {

using expression::Function;

// What the standard library lacks. Nothing cancels or overflows in it before the value does, as in
// core/machine/special_functions.h.

constexpr std::string_view kSec = "def sec(u):\n"
                                  "    return 1/math.cos(u)\n";
constexpr std::string_view kCsc = "def csc(u):\n"
                                  "    return 1/math.sin(u)\n";
constexpr std::string_view kCot = "def cot(u):\n"
                                  "    return math.cos(u)/math.sin(u)\n";
constexpr std::string_view kCbrt = "def cbrt(u):\n"
                                   "    return math.copysign(abs(u)**(1/3), u)\n";
constexpr std::string_view kSign = "def sign(u):\n"
                                   "    return (u > 0) - (u < 0)\n";
constexpr std::string_view kIfLess = "def if_less(a, b, x, y):\n"
                                     "    if a == b:\n"
                                     "        return (x() + y())/2\n"
                                     "    return x() if a < b else y()\n";
constexpr std::string_view kSigmoid = "def sigmoid(u):\n"
                                      "    fading = math.exp(-abs(u))\n"
                                      "    return (fading if u < 0 else 1)/(1 + fading)\n";
constexpr std::string_view kSoftplus = "def softplus(u):\n"
                                       "    return max(u, 0) + math.log1p(math.exp(-abs(u)))\n";
constexpr std::string_view kLogCosh =
    "def logcosh(u):\n"
    "    if abs(u) <= 1:\n"
    "        return math.log1p(2*math.sinh(u/2)**2)\n"
    "    return abs(u) - math.log(2) + math.log1p(math.exp(-2*abs(u)))\n";
constexpr std::string_view kExp2 = "def exp2(u):\n"
                                   "    return 2.0**u\n";
constexpr std::string_view kAsec =
    "def asec(u):\n"
    "    angle = math.atan(math.sqrt(abs(u) - 1)*math.sqrt(abs(u) + 1))\n"
    "    return math.pi - angle if u < 0 else angle\n";
constexpr std::string_view kAcsc =
    "def acsc(u):\n"
    "    return math.copysign(math.atan2(1, math.sqrt(abs(u) - 1)*math.sqrt(abs(u) + 1)), u)\n";
constexpr std::string_view kAcot = "def acot(u):\n"
                                   "    return math.atan2(1, u)\n";
constexpr std::string_view kSech = "def sech(u):\n"
                                   "    fading = math.exp(-abs(u))\n"
                                   "    return 2*fading/(1 + fading**2)\n";
constexpr std::string_view kCsch =
    "def csch(u):\n"
    "    return math.copysign(2*math.exp(-abs(u))/math.expm1(-2*abs(u)), u)\n";
constexpr std::string_view kCoth = "def coth(u):\n"
                                   "    return 1/math.tanh(u)\n";
constexpr std::string_view kAsech =
    "def asech(u):\n"
    "    if u < 0.5:\n"
    "        return math.log(1 + math.sqrt((1 - u)*(1 + u))) - math.log(u)\n"
    "    return 2*math.atanh(math.sqrt((1 - u)/(1 + u)))\n";
constexpr std::string_view kAcsch = "def acsch(u):\n"
                                    "    return math.asinh(1/u)\n";
constexpr std::string_view kAcoth = "def acoth(u):\n"
                                    "    return math.copysign(math.log1p(2/(abs(u) - 1))/2, u)\n";
constexpr std::string_view kLogAddExp =
    "def logaddexp(a, b):\n"
    "    return max(a, b) + math.log1p(math.exp(-abs(a - b)))\n";
constexpr std::string_view kRatio = "def ratio(a, b):\n"
                                    "    return 0.0 if a == b == 0 else a/b\n";

// The same with tensors, whose derivatives PyTorch finds.

constexpr std::string_view kTorchCot = "def cot(u):\n"
                                       "    return torch.cos(u)/torch.sin(u)\n";
constexpr std::string_view kTorchSec = "def sec(u):\n"
                                       "    return 1/torch.cos(u)\n";
constexpr std::string_view kTorchCsc = "def csc(u):\n"
                                       "    return 1/torch.sin(u)\n";
constexpr std::string_view kTorchCbrt = "def cbrt(u):\n"
                                        "    return torch.sign(u)*torch.abs(u)**(1/3)\n";
constexpr std::string_view kTorchSoftplus = "def softplus(u):\n"
                                            "    return torch.logaddexp(u, torch.zeros_like(u))\n";
constexpr std::string_view kTorchLogCosh = "def logcosh(u):\n"
                                           "    return torch.logaddexp(u, -u) - math.log(2)\n";
constexpr std::string_view kTorchAsec = "def asec(u):\n"
                                        "    return torch.acos(1/u)\n";
constexpr std::string_view kTorchAcsc = "def acsc(u):\n"
                                        "    return torch.asin(1/u)\n";
constexpr std::string_view kTorchAcot = "def acot(u):\n"
                                        "    return math.pi/2 - torch.atan(u)\n";
constexpr std::string_view kTorchSech = "def sech(u):\n"
                                        "    return 1/torch.cosh(u)\n";
constexpr std::string_view kTorchCsch = "def csch(u):\n"
                                        "    return 1/torch.sinh(u)\n";
constexpr std::string_view kTorchCoth = "def coth(u):\n"
                                        "    return 1/torch.tanh(u)\n";
constexpr std::string_view kTorchAsech = "def asech(u):\n"
                                         "    return torch.acosh(1/u)\n";
constexpr std::string_view kTorchAcsch = "def acsch(u):\n"
                                         "    return torch.asinh(1/u)\n";
constexpr std::string_view kTorchAcoth = "def acoth(u):\n"
                                         "    return torch.atanh(1/u)\n";
/// The functions of two arguments take two tensors, of which one may be a number here.
constexpr std::string_view kTorchHypot = "def hypot(a, b):\n"
                                         "    return torch.hypot(*map(torch.as_tensor, (a, b)))\n";
constexpr std::string_view kTorchAtan2 = "def atan2(a, b):\n"
                                         "    return torch.atan2(*map(torch.as_tensor, (a, b)))\n";
constexpr std::string_view kTorchLogAddExp =
    "def logaddexp(a, b):\n"
    "    return torch.logaddexp(*map(torch.as_tensor, (a, b)))\n";
constexpr std::string_view kTorchMin = "def minimum(a, b):\n"
                                       "    return torch.minimum(*map(torch.as_tensor, (a, b)))\n";
constexpr std::string_view kTorchMax = "def maximum(a, b):\n"
                                       "    return torch.maximum(*map(torch.as_tensor, (a, b)))\n";

/// What operators write, and formula_code.cpp puts together.
constexpr Call kOperator{};

constexpr FunctionCalls kCalls[] = {
    {Function::Sin, {"math.sin"}, {"torch.sin"}},
    {Function::Cos, {"math.cos"}, {"torch.cos"}},
    {Function::Tan, {"math.tan"}, {"torch.tan"}},
    {Function::Sec, {"sec", kSec}, {"sec", kTorchSec}},
    {Function::Csc, {"csc", kCsc}, {"csc", kTorchCsc}},
    {Function::Cot, {"cot", kCot}, {"cot", kTorchCot}},
    {Function::Asin, {"math.asin"}, {"torch.asin"}},
    {Function::Acos, {"math.acos"}, {"torch.acos"}},
    {Function::Atan, {"math.atan"}, {"torch.atan"}},
    {Function::Sinh, {"math.sinh"}, {"torch.sinh"}},
    {Function::Cosh, {"math.cosh"}, {"torch.cosh"}},
    {Function::Tanh, {"math.tanh"}, {"torch.tanh"}},
    {Function::Asinh, {"math.asinh"}, {"torch.asinh"}},
    {Function::Acosh, {"math.acosh"}, {"torch.acosh"}},
    {Function::Atanh, {"math.atanh"}, {"torch.atanh"}},
    {Function::Exp, {"math.exp"}, {"torch.exp"}},
    {Function::Log, {"math.log"}, {"torch.log"}},
    {Function::Log10, {"math.log10"}, {"torch.log10"}},
    {Function::Log2, {"math.log2"}, {"torch.log2"}},
    {Function::Erf, {"math.erf"}, {"torch.erf"}},
    {Function::Sqrt, {"math.sqrt"}, {"torch.sqrt"}},
    {Function::Cbrt, {"cbrt", kCbrt}, {"cbrt", kTorchCbrt}},
    {Function::Abs, {"abs"}, {"abs"}},
    {Function::Sign, {"sign", kSign}, {"torch.sign"}},
    {Function::Min, {"min"}, {"minimum", kTorchMin}},
    {Function::Max, {"max"}, {"maximum", kTorchMax}},
    {Function::IfLess, {"if_less", kIfLess}, {"if_less", kIfLess}},
    {Function::Sigmoid, {"sigmoid", kSigmoid}, {"torch.sigmoid"}},
    {Function::Softplus, {"softplus", kSoftplus}, {"softplus", kTorchSoftplus}},
    {Function::LogCosh, {"logcosh", kLogCosh}, {"logcosh", kTorchLogCosh}},
    {Function::Log1p, {"math.log1p"}, {"torch.log1p"}},
    {Function::Expm1, {"math.expm1"}, {"torch.expm1"}},
    {Function::Exp2, {"exp2", kExp2}, {"torch.exp2"}},
    {Function::Erfc, {"math.erfc"}, {"torch.erfc"}},
    {Function::Asec, {"asec", kAsec}, {"asec", kTorchAsec}},
    {Function::Acsc, {"acsc", kAcsc}, {"acsc", kTorchAcsc}},
    {Function::Acot, {"acot", kAcot}, {"acot", kTorchAcot}},
    {Function::Sech, {"sech", kSech}, {"sech", kTorchSech}},
    {Function::Csch, {"csch", kCsch}, {"csch", kTorchCsch}},
    {Function::Coth, {"coth", kCoth}, {"coth", kTorchCoth}},
    {Function::Asech, {"asech", kAsech}, {"asech", kTorchAsech}},
    {Function::Acsch, {"acsch", kAcsch}, {"acsch", kTorchAcsch}},
    {Function::Acoth, {"acoth", kAcoth}, {"acoth", kTorchAcoth}},
    {Function::Floor, {"math.floor"}, {"torch.floor"}},
    {Function::Ceil, {"math.ceil"}, {"torch.ceil"}},
    {Function::Round, {"round"}, {"torch.round"}},
    {Function::Trunc, {"math.trunc"}, {"torch.trunc"}},
    {Function::Not, kOperator, kOperator},
    {Function::Mod, kOperator, kOperator},
    {Function::Hypot, {"math.hypot"}, {"hypot", kTorchHypot}},
    {Function::Atan2, {"math.atan2"}, {"atan2", kTorchAtan2}},
    {Function::LogAddExp, {"logaddexp", kLogAddExp}, {"logaddexp", kTorchLogAddExp}},
    {Function::Ratio, {"ratio", kRatio}, {"ratio", kRatio}},
    {Function::Less, kOperator, kOperator},
    {Function::LessOrEqual, kOperator, kOperator},
    {Function::Greater, kOperator, kOperator},
    {Function::GreaterOrEqual, kOperator, kOperator},
    {Function::Equal, kOperator, kOperator},
    {Function::NotEqual, kOperator, kOperator},
    {Function::And, kOperator, kOperator},
    {Function::Or, kOperator, kOperator},
    {Function::If, kOperator, kOperator},
};

constexpr bool areCallsWhole() {
    if (std::size(kCalls) != expression::kFunctions)
        return false;
    for (std::size_t i = 0; i < std::size(kCalls); ++i)
        if (static_cast<std::size_t>(kCalls[i].function) != i ||
            kCalls[i].number.name.empty() != kCalls[i].tensor.name.empty())
            return false;
    return true;
}

static_assert(areCallsWhole(), "each function has a row, in the order of Function");

} // namespace

const FunctionCalls& callsOf(expression::Function function) {
    return kCalls[static_cast<std::size_t>(function)];
}

} // namespace thetascope::python
