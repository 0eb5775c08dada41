// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// SPECs: read, printed, and refused.
#include "core/optimizer/optimizer.h"
#include "core/optimizer/range_text.h"
#include "core/text/number_text.h"
#include "core/text/text_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

TEST(Spec, nameAlone_hasTheDefaults) {
    for (const Recipe& recipe : recipes())
        EXPECT_EQ(parseSpec(recipe.key).value(), make(recipe)) << recipe.key;
}

TEST(Spec, namedCombination_isTheMix) {
    const Optimizer named = parseSpec("rmsprop:alpha=0.3,beta=0.8,delta=1e-6").value();
    EXPECT_EQ(parseSpec("mix:rate=decaying_average,update=plain,alpha=0.3,beta=0.8,delta=1e-6"),
              named);
    EXPECT_EQ(parseSpec("mix:delta=1e-6,update=plain,beta=0.8,rate=decaying_average,alpha=.3"),
              named);
}

TEST(Spec, values_areReadToTheLastBit) {
    EXPECT_EQ(parseSpec("gd:alpha=0.1").value().value("alpha"), 0.1);
    EXPECT_EQ(parseSpec("gd:alpha=1e-3").value().value("alpha"), 1e-3);
    EXPECT_EQ(parseSpec("gd:alpha=4.9e-324").value().value("alpha"), 4.9e-324);
    const std::string longOne = "0." + std::string(400, '0') + '1';
    EXPECT_EQ(parseSpec("rmsprop:delta=" + longOne).value().value("delta"), 0);
}

TEST(Spec, aliases_arePyTorchsNames) {
    EXPECT_EQ(parseSpec("gd:lr=0.3").value().value("alpha"), 0.3);
    EXPECT_EQ(parseSpec("momentum:lr=0.3,momentum=0.7").value().value("mu"), 0.7);
    EXPECT_EQ(parseSpec("adam:eps=1e-3").value().value("epsilon"), 1e-3);
    EXPECT_EQ(parseSpec("adagrad:eps=1e-3").value().value("delta"), 1e-3);
}

TEST(Spec, values_areAsPeopleTypeThem) {
    const auto alpha = [](const char* spec) { return parseSpec(spec).value().value("alpha"); };
    EXPECT_EQ(alpha("gd:alpha=1/338"), 1.0 / 338);
    EXPECT_EQ(alpha("gd:alpha=1e−3"), 1e-3);
    EXPECT_EQ(alpha("gd:alpha=1_000"), 1000);
    EXPECT_EQ(alpha("gd:alpha=max(0.25, 0.5)"), 0.5); // this comma belongs to the value
    EXPECT_EQ(alpha("gd: alpha = 0.25"), 0.25);
}

TEST(Spec, names_areInAnySpelling) {
    const auto same = [](const char* spec, const char* key) {
        const auto read = parseSpec(spec);
        ASSERT_TRUE(read) << spec << ": " << read.error();
        EXPECT_EQ(*read, parseSpec(key).value()) << spec;
    };
    for (const char* name : {"SGD", "sgd", "GD", "Gradient descent", "steepest-descent"})
        same(name, "gd");
    for (const char* name : {"RMSprop", "rms_prop", "RMS-Prop", "rms prop"})
        same(name, "rmsprop");
    for (const char* name : {"NAG", "nag", "Nesterov", "nesterov momentum"})
        same(name, "nesterov");
    for (const char* name : {"Momentum", "heavy_ball", "Heavy ball", "Polyak"})
        same(name, "momentum");
    same("AdaGrad", "adagrad");
    same("AdaDelta", "adadelta");
    same("AdamW", "adamw");
    same("AdaMax", "adamax");
    same("NAdam", "nadam");
    same("AMSGrad", "amsgrad");
    same("RProp", "rprop");
    same("RAdam", "radam");
    same("RMSprop (PyTorch)", "rmsprop_pytorch");
    same("MIX:Rate=AdaGrad,update=Momentum", "mix:rate=adagrad,update=momentum");
}

TEST(Spec, keys_haveTheirUsualNames) {
    const auto value = [](const char* spec, const char* key) {
        const auto read = parseSpec(spec);
        return read ? read->value(key) : -1;
    };
    for (const char* key : {"lr", "LR", "learning_rate", "learningrate", "learning rate",
                            "step_size", "eta", "η", "α"})
        EXPECT_EQ(value(("gd:" + std::string(key) + "=0.3").c_str(), "alpha"), 0.3) << key;
    EXPECT_EQ(value("momentum:gamma=0.7", "mu"), 0.7);
    EXPECT_EQ(value("rmsprop:rho=0.7", "beta"), 0.7);
    EXPECT_EQ(value("rmsprop:gamma=0.7", "beta"), 0.7);
    EXPECT_EQ(value("gd_time_decay:decay=0.7", "beta"), 0.7);
    EXPECT_EQ(value("adagrad:epsilon=0.7", "delta"), 0.7);
    EXPECT_EQ(value("adam:delta=0.7", "epsilon"), 0.7);
    EXPECT_EQ(value("adam:beta_1=0.7", "beta1"), 0.7);
    EXPECT_EQ(value("adamw:lambda=0.7", "weight_decay"), 0.7);
    EXPECT_EQ(value("adamw:weight-decay=0.7", "weight_decay"), 0.7);
    const Optimizer expected = parseSpec("adam:beta1=0.8,beta2=0.99,alpha=0.5").value();
    for (const char* spec : {"adam:betas=0.8,0.99,lr=0.5", "adam:betas=(0.8,0.99),lr=0.5",
                             "adam:lr=0.5,betas=0.8;0.99", "Adam: lr=0.5, betas=[0.8, 0.99]"})
        EXPECT_EQ(parseSpec(spec), expected) << spec;
    EXPECT_EQ(parseSpec("rprop:etas=0.4,1.3,step_sizes=(1e-3, 4)"),
              parseSpec("rprop:eta_minus=0.4,eta_plus=1.3,step_min=1e-3,step_max=4"));
}

TEST(Spec, longText_isCutInSentences) {
    for (const std::string& spec :
         {std::string(100'000, 'g'), "gd:alpha=" + std::string(100'000, '9'),
          "gd:" + std::string(100'000, 'k') + "=1"}) {
        const auto read = parseSpec(spec);
        ASSERT_FALSE(read);
        EXPECT_LT(read.error().size(), 500U) << read.error();
    }
}

TEST(Spec, keyThatIsNoUtf8_isMadeVisible) {
    // two bytes of ε with a dash between them, which names are compared without
    const std::string key = "rmsprop:\xCE\xE2\x80\x93\xB5";
    for (const std::string& spec :
         {key + "=0.*", key + "=-1", key + "=1," + key.substr(8) + "=2"}) {
        const auto read = parseSpec(spec);
        ASSERT_FALSE(read);
        EXPECT_FALSE(text::findFault(read.error())) << read.error();
    }
}

TEST(Spec, everyCombination_roundTrips) {
    std::mt19937_64 random(3);
    for (const Rule& rate : rateRules()) {
        for (const Rule& update : updateRules()) {
            Optimizer optimizer = make(rate, update);
            EXPECT_EQ(parseSpec(toSpec(optimizer)), optimizer) << toSpec(optimizer);
            for (Setting& setting : optimizer.settings) {
                // anywhere in the slider's range, in full digits
                const double share = std::uniform_real_distribution(0.0, 1.0)(random);
                setting.value =
                    setting.parameter->sliderMinimum +
                    share * (setting.parameter->sliderMaximum - setting.parameter->sliderMinimum);
            }
            EXPECT_EQ(parseSpec(toSpec(optimizer)), optimizer) << toSpec(optimizer);
        }
    }
}

TEST(Spec, print_spellsEveryParameterOut) {
    EXPECT_EQ(toSpec(parseSpec("rmsprop:lr=0.25").value()),
              "rmsprop:alpha=0.25,beta=0.9,delta=1e-8");
    EXPECT_EQ(toSpec(parseSpec("mix:rate=adagrad,update=nesterov,alpha=2").value()),
              "mix:rate=adagrad,update=nesterov,alpha=2,delta=1e-8,mu=0.8");
}

struct Wrong {
    const char* name;
    std::string spec;
    std::string sentence;
};

void PrintTo(const Wrong& wrong, std::ostream* out) {
    *out << wrong.name;
}

const std::vector<Wrong> kWrong = {
    {"nothing", "", "an optimizer begins with its name, as in gd:alpha=0.1"},
    {"noName", " - :alpha=1", "an optimizer begins with its name, as in gd:alpha=0.1"},
    {"tooLong", std::string("gd:alpha=") + std::string(992, '1'),
     "optimizer "
     "“gd:alpha=1111111111111111111111111111111111111111111111111111111111111111111111…”: "
     "a SPEC has at most 1000 bytes"},
    {"nearName", "rmsprob", "there is no optimizer “rmsprob”; did you mean “rmsprop”?"},
    {"twoEditsAway", "adma", "there is no optimizer “adma”; did you mean “adam”?"},
    {"nearRateRule", "mix:rate=adagard,update=plain",
     "there is no learning-rate rule “adagard”; did you mean “adagrad”?"},
    {"nearUpdateRule", "mix:rate=adagrad,update=momentun",
     "there is no update rule “momentun”; did you mean “momentum”?"},
    {"farUpdateRule", "mix:rate=adagrad,update=sideways",
     "there is no update rule “sideways”; the choices are plain, momentum, nesterov, "
     "corrected_average, decoupled_decay, nadam, nadam_pytorch_1_13, sign_with_pause"},
    {"mixWithoutRules", "mix",
     "mix needs rate=RULE and update=RULE, as in "
     "mix:rate=adagrad,update=momentum,alpha=0.5"},
    {"mixWithoutUpdate", "mix:rate=adagrad",
     "mix needs rate=RULE and update=RULE, as in "
     "mix:rate=adagrad,update=momentum,alpha=0.5"},
    {"noEquals", "gd:alpha", "optimizer “gd:alpha”: “alpha” is not of the form key=value"},
    {"emptyPiece", "gd:alpha=1,,",
     "optimizer “gd:alpha=1,,”: a key=value is missing before a comma"},
    {"commaAtTheEnd", "gd:alpha=1,",
     "optimizer “gd:alpha=1,”: a key=value is missing after the last comma"},
    {"twice", "gd:alpha=1,alpha=2", "optimizer “gd:alpha=1,alpha=2”: alpha is given twice"},
    {"notANumber", "gd:alpha=big", "optimizer “gd:alpha=big”: alpha: “big” is not a number"},
    {"numberAndMore", "gd:alpha=1x",
     "optimizer “gd:alpha=1x”: alpha: enter a number without variables"},
    {"emptyNumber", "gd:alpha=", "optimizer “gd:alpha=”: alpha: enter a number"},
    {"otherOnesKey", "gd:mu=0.5",
     "optimizer “gd:mu=0.5”: Gradient descent has no parameter “mu”; it has alpha"},
    {"emptyKey", "gd:=1", "optimizer “gd:=1”: a key is missing before “=”"},
    {"zeroRate", "gd:alpha=0", "optimizer “gd:alpha=0”: alpha = 0 is out of range: alpha > 0"},
    {"aliasOutOfRange", "gd:lr=-2", "optimizer “gd:lr=-2”: lr = -2 is out of range: lr > 0"},
    {"infinite", "gd:alpha=inf", "optimizer “gd:alpha=inf”: alpha: the value is not finite"},
    {"overflow", "gd:alpha=1e400", "optimizer “gd:alpha=1e400”: alpha: the value is not finite"},
    {"underflow", "gd:alpha=1e-400",
     "optimizer “gd:alpha=1e-400”: alpha = 0 is out of range: alpha > 0"},
    {"infinityWhereThereIsABound", "rmsprop:beta=inf",
     "optimizer “rmsprop:beta=inf”: beta: the value is not finite"},
    {"nan", "gd:alpha=nan", "optimizer “gd:alpha=nan”: alpha: the value is not finite"},
    {"atTheOpenEnd", "momentum:mu=1",
     "optimizer “momentum:mu=1”: mu = 1 is out of range: 0 ≤ mu < 1"},
    {"shortNameNearOthers", "adm", "there is no optimizer “adm”; did you mean “adam”?"},
    {"nearAlias", "heavy-bal", "there is no optimizer “heavy-bal”; did you mean “heavy_ball”?"},
    {"nearKey", "adam:beta_3=0.5",
     "optimizer “adam:beta_3=0.5”: Adam has no parameter “beta_3”; did you mean “beta2”?"},
    {"optimizerAsKey", "adam:amsgrad=1",
     "optimizer “adam:amsgrad=1”: Adam has no parameter “amsgrad”; “amsgrad” is an optimizer of "
     "its own"},
    {"twoThatBooksCallGamma", "rmsprop_momentum:gamma=0.9",
     "optimizer “rmsprop_momentum:gamma=0.9”: “gamma” may be beta or mu here; write one of them"},
    {"decimalComma", "gd:alpha=0,5",
     "optimizer “gd:alpha=0,5”: alpha: write decimals with a point, as in 0.5"},
    {"variable", "gd:alpha=2θ", "optimizer “gd:alpha=2θ”: alpha: enter a number without variables"},
    {"notFinite", "gd:alpha=1/0", "optimizer “gd:alpha=1/0”: alpha: the value is not finite"},
    {"oneBeta", "adam:betas=0.9",
     "optimizer “adam:betas=0.9”: betas takes two numbers, for beta1 and beta2, not “0.9”"},
    {"threeBetas", "adam:betas=0.9,0.9,0.9",
     "optimizer “adam:betas=0.9,0.9,0.9”: “0.9” is not of the form key=value"},
    {"betasAndOneOfThem", "adam:betas=0.9,0.99,b2=0.5",
     "optimizer “adam:betas=0.9,0.99,b2=0.5”: beta2 is given twice"},
    {"betasOfNone", "gd:betas=0.9,0.99",
     "optimizer “gd:betas=0.9,0.99”: Gradient descent has no parameter “beta1”; it has alpha"},
    {"keyAndItsAlias", "gd:alpha=1,lr=2", "optimizer “gd:alpha=1,lr=2”: alpha is given twice"},
};

class WrongSpec : public testing::TestWithParam<Wrong> {};

TEST_P(WrongSpec, spec_isRefusedWithASentence) {
    const auto read = parseSpec(GetParam().spec);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), GetParam().sentence);
}

INSTANTIATE_TEST_SUITE_P(all, WrongSpec, testing::ValuesIn(kWrong),
                         [](const auto& each) { return each.param.name; });

TEST(Spec, hostileText_isAnsweredAtOnce) {
    EXPECT_FALSE(parseSpec(std::string(1'000'000, 'g')));
    EXPECT_FALSE(parseSpec(""));
    EXPECT_FALSE(parseSpec(":"));
    EXPECT_FALSE(parseSpec(std::string("gd\0:alpha=1", 11)));
    EXPECT_FALSE(parseSpec("gd:alpha=1e999"));
    std::mt19937 random(11);
    for (int i = 0; i < 20'000; ++i) {
        std::string text = "mix:rate=adagrad,update=momentum,alpha=0.5,mu=0.9,delta=1e-8";
        for (int change = 0; change < 2; ++change)
            text[random() % text.size()] = static_cast<char>(random());
        if (const auto read = parseSpec(text))
            EXPECT_EQ(parseSpec(toSpec(*read)), *read) << text;
        else
            EXPECT_FALSE(read.error().empty());
    }
}

TEST(Set, everyParameter_withinItsRangeAndNotBeyond) {
    for (const Recipe& recipe : recipes()) {
        const Optimizer usual = make(recipe);
        for (const Setting& setting : usual.settings) {
            const Parameter& parameter = *setting.parameter;
            const auto accepts = [&](double value) {
                Optimizer changed = usual;
                const auto done = set(changed, parameter.key, value);
                if (done) {
                    EXPECT_EQ(changed.value(parameter.key), value);
                    return true;
                }
                EXPECT_EQ(changed, usual) << "changed though refused";
                EXPECT_TRUE(done.error().starts_with(
                    std::string(parameter.key) + " = " + text::shortest(value) +
                    " is out of range: " + rangeText(parameter, parameter.key)))
                    << done.error();
                return false;
            };
            constexpr double kInfinity = std::numeric_limits<double>::infinity();
            EXPECT_EQ(accepts(parameter.minimum), parameter.minimumAllowed) << parameter.key;
            EXPECT_EQ(accepts(parameter.maximum), parameter.maximumAllowed) << parameter.key;
            EXPECT_FALSE(accepts(std::nextafter(parameter.minimum, -kInfinity))) << parameter.key;
            EXPECT_TRUE(accepts(std::nextafter(parameter.minimum, kInfinity))) << parameter.key;
            EXPECT_TRUE(accepts(std::nextafter(parameter.maximum, -kInfinity))) << parameter.key;
            EXPECT_FALSE(accepts(kInfinity)) << parameter.key;
            EXPECT_FALSE(accepts(std::nan(""))) << parameter.key;
        }
    }
}

} // namespace
} // namespace thetascope::optimizer
