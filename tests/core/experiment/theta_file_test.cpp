// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "core/text/names.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace thetascope::experiment {
namespace {

Experiment everyField() {
    Experiment experiment;
    experiment.loss = "0.1·θ² + sin 3θ";
    experiment.range = {-1.0 / 3, 1e-3};
    experiment.start = {0.1 + 0.2, 0};
    experiment.until = {12'345'678, 1e-150};
    std::size_t slot = 8;
    for (const char* spec :
         {"adamw:alpha=0.017,beta1=0.5,beta2=0.25,epsilon=1e-12,weight_decay=3",
          "rprop:alpha=1,eta_minus=0.3,eta_plus=1.7,step_min=0,step_max=7",
          "mix:rate=adadelta,update=nesterov,alpha=2,rho=0.1,epsilon=0.5,mu=0.99"})
        experiment.contenders.push_back(
            {.optimizer = optimizer::parseSpec(spec).value(), .slot = {slot--}});
    experiment.contenders[0].name = "mine: \"α\", \\ and <b>";
    experiment.contenders[1].visible = false;
    return experiment;
}

std::string textOf(const Experiment& experiment) {
    return toThetaText(tests::checked(experiment));
}

TEST(ThetaFile, everyField_roundTrips) {
    const Experiment experiment = everyField();
    const auto back = fromThetaText(textOf(experiment));
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(back->experiment(), experiment);
}

TEST(ThetaFile, twoVariables_roundTrip) {
    Experiment experiment = everyField();
    experiment.loss = "(x²+y−11)² + (x+y²−7)²";
    experiment.range = {-5, 4};
    experiment.rangeY = {1e-300, 1e300};
    experiment.start = {-0.0, 1.0 / 3};
    const auto back = fromThetaText(textOf(experiment));
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(back->experiment(), experiment);
    EXPECT_TRUE(std::signbit(back->experiment().start[0]));
}

TEST(ThetaFile, noOptimizers_roundTrips) {
    Experiment experiment = everyField();
    experiment.contenders.clear();
    EXPECT_EQ(fromThetaText(textOf(experiment)).value().experiment(), experiment);
}

TEST(ThetaFile, everyCombination_roundTrips) {
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules()) {
            Experiment experiment = defaultExperiment();
            experiment.contenders[2].optimizer = optimizer::make(rate, update);
            EXPECT_EQ(fromThetaText(textOf(experiment)).value().experiment(), experiment)
                << rate.key << " × " << update.key;
        }
    }
}

TEST(ThetaFile, text_isLaidOutForPeople) {
    Experiment experiment;
    experiment.until = {200, 1e-6};
    experiment.contenders = {{.optimizer = optimizer::parseSpec("rmsprop:alpha=0.1").value()}};
    EXPECT_EQ(
        textOf(experiment),
        "{\n"
        "  \"thetascope\": 1,\n"
        "  \"loss\": \"sin 2θ · log θ²\",\n"
        "  \"range\": [-6.0,6.0],\n"
        "  \"start\": -5.0,\n"
        "  \"steps\": 200,\n"
        "  \"tolerance\": 1e-06,\n"
        "  \"optimizers\": [\n"
        "    {\"optimizer\":\"rmsprop\",\"alpha\":0.1,\"beta\":0.9,\"delta\":1e-08,\"slot\":0}"
        "\n"
        "  ]\n"
        "}\n");
}

/// A file that is right but for one entry, or with one entry more.
std::string fileWith(const std::string& key, const std::string& value) {
    const std::vector<std::pair<std::string, std::string>> right = {
        {"thetascope", "1"}, {"loss", R"("θ²")"}, {"range", "[-1, 2]"}, {"start", "1"},
        {"steps", "10"},     {"tolerance", "0"},  {"optimizers", "[]"}};
    std::string text = "{";
    bool found = false;
    for (const auto& [name, usual] : right) {
        found = found || name == key;
        const std::string& given = name == key ? value : usual;
        if (!given.empty()) // else the entry is missing
            text += (text == "{" ? "" : ", ") + ('"' + name + "\": " + given);
    }
    return text + (found ? "}" : ", \"" + key + "\": " + value + "}");
}

struct Broken {
    const char* name;
    std::string text;
    const char* sentence;
};

void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.name;
}

const std::vector<Broken> kBroken = {
    {"empty", "", "the file is not valid JSON: there is an error in line 1, column 1"},
    {"notClosed", "{\n  \"thetascope\": 1,\n",
     "the file is not valid JSON: there is an error in line 3, column 1"},
    {"strayWord", "{\n \"thetascope\": one\n}",
     "the file is not valid JSON: there is an error in line 2, column 16"},
    {"list", "[1, 2]", "the file must be an object in braces"},
    {"number", "7", "the file must be an object in braces"},
    {"somebodyElses", R"({"name": "x"})",
     "the file is not a Thetascope file: it has no entry “thetascope”"},
    {"newerVersion", R"({"thetascope": 2, "what": "ever"})",
     "the file comes from a newer version of Thetascope (its format is 2, and this program "
     "reads formats up to 1)"},
    {"versionIsText", fileWith("thetascope", R"("1")"),
     "“thetascope” in the file must be a whole number"},
    {"versionNegative", fileWith("thetascope", "-1"),
     "“thetascope” in the file must be a whole number"},
    {"versionZero", fileWith("thetascope", "0"), "“thetascope” in the file must be 1 or more"},
    {"lossMissing", fileWith("loss", ""), "the file has no entry “loss”"},
    {"lossIsNumber", fileWith("loss", "3"), "“loss” in the file must be a string in quotes"},
    {"rangeMissing", fileWith("range", ""), "the file has no entry “range”"},
    {"rangeOfThree", fileWith("range", "[1, 2, 3]"),
     "“range” in the file must be a list of 2 numbers"},
    {"rangeOfTexts", fileWith("range", R"(["1", "2"])"), "“range” in the file must be a number"},
    {"rangeBackwards", fileWith("range", "[2, 1]"),
     "range must run from a lower to a higher number, not 2:1"},
    {"startIsText", fileWith("start", R"("1")"), "“start” in the file must be a number"},
    {"startOfTwo", fileWith("start", "[1, 2]"), "“start” in the file must be a number"},
    {"startIsNull", fileWith("start", "null"), "“start” in the file must be a number"},
    {"startHuge", fileWith("start", "1e999"), "the file contains a number that is too large"},
    {"stepsBroken", fileWith("steps", "1.5"), "“steps” in the file must be a whole number"},
    {"stepsNegative", fileWith("steps", "-1"), "“steps” in the file must be a whole number"},
    {"stepsZero", fileWith("steps", "0"), "steps must be from 1 to 100000000, not 0"},
    {"stepsHuge", fileWith("steps", "18446744073709551615"),
     "steps must be from 1 to 100000000, not 18446744073709551615"},
    {"stepsBeyondAll", fileWith("steps", "18446744073709551616"),
     "“steps” in the file must be a whole number"},
    {"toleranceNegative", fileWith("tolerance", "-1e-6"),
     "tolerance must be 0, or finite and at least 1e-150, not -1e-6"},
    {"toleranceIsTrue", fileWith("tolerance", "true"), "“tolerance” in the file must be a number"},
    {"unknownEntry", fileWith("colour", "1"), "the file has an unknown entry “colour”"},
    {"optimizersMissing", fileWith("optimizers", ""), "the file has no entry “optimizers”"},
    {"optimizersIsObject", fileWith("optimizers", "{}"), "“optimizers” in the file must be a list"},
    {"optimizerIsText", fileWith("optimizers", R"(["gd"])"),
     "optimizer 1 must be an object in braces"},
    {"optimizerUnknown", fileWith("optimizers", R"([{"optimizer": "gdd", "slot": 0}])"),
     "optimizer 1: there is no optimizer “gdd”"},
    {"rateUnknown", fileWith("optimizers", R"([{"rate": "x", "update": "plain", "slot": 0}])"),
     "optimizer 1: there is no learning-rate rule “x”"},
    {"updateUnknown", fileWith("optimizers", R"([{"rate": "constant", "update": "y", "slot": 0}])"),
     "optimizer 1: there is no update rule “y”"},
    {"updateMissing", fileWith("optimizers", R"([{"rate": "constant", "slot": 0}])"),
     "optimizer 1 has no entry “update”"},
    {"parameterUnknown", fileWith("optimizers", R"([{"optimizer": "gd", "slot": 0, "gamma": 1}])"),
     "optimizer 1: Gradient descent has no parameter “gamma”; it has alpha"},
    {"parameterOutOfRange",
     fileWith("optimizers",
              R"([{"optimizer": "gd", "slot": 1}, {"optimizer": "gd", "slot": 0, "alpha": 0}])"),
     "optimizer 2: alpha = 0 is out of range: alpha > 0"},
    {"parameterIsText", fileWith("optimizers", R"([{"optimizer": "gd", "slot": 0, "alpha": "1"}])"),
     "“alpha” in optimizer 1 must be a number"},
    {"slotMissing", fileWith("optimizers", R"([{"optimizer": "gd"}])"),
     "optimizer 1 has no entry “slot”"},
    {"slotTooLarge", fileWith("optimizers", R"([{"optimizer": "gd", "slot": 9}])"),
     "slot must be from 0 to 8, not 9"},
    {"slotTwice",
     fileWith("optimizers", R"([{"optimizer": "gd", "slot": 2}, {"optimizer": "gd", "slot": 2}])"),
     "slot 2 is given to two optimizers, but each must have its own"},
    {"labelIsNumber", fileWith("optimizers", R"([{"optimizer": "gd", "slot": 0, "label": 1}])"),
     "“label” in optimizer 1 must be a string in quotes"},
    {"visibleIsNumber", fileWith("optimizers", R"([{"optimizer": "gd", "slot": 0, "visible": 0}])"),
     "“visible” in optimizer 1 must be true or false"},
    {"nestedTooDeep", std::string(100'000, '['), "the file is nested too deeply for an experiment"},
    {"tooLarge", std::string((1 << 20) + 1, ' '), "the file is larger than a megabyte"},
};

class BrokenThetaFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenThetaFile, file_isRefusedWithASentence) {
    const auto read = fromThetaText(GetParam().text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), GetParam().sentence);
}

INSTANTIATE_TEST_SUITE_P(all, BrokenThetaFile, testing::ValuesIn(kBroken),
                         [](const auto& each) { return each.param.name; });

TEST(ThetaFile, fileThatIsRight_isTheOneThatBrokenOnesDepartFrom) {
    const auto read = fromThetaText(fileWith("thetascope", "1"));
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->experiment().loss, "θ²");
    EXPECT_EQ(read->experiment().until, (descent::StoppingRule{10, 0}));
}

TEST(ThetaFile, formulaBroken_saysColumn) {
    const auto read = fromThetaText(fileWith("loss", R"("θ² + (")"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), "in “loss”, column 7: something is missing at the end");
}

TEST(ThetaFile, textAfterZeroByte_isRefused) {
    using namespace std::string_literals;
    const std::string text = fileWith("steps", "10") + "\n\0 anything"s;
    EXPECT_EQ(fromThetaText(text).error(), "the file is not valid JSON: there is the control "
                                           "character ␀ in line 2, column 1");
}

TEST(ThetaFile, manyEntries_areRefusedAtOnce) {
    std::string text = "{\"thetascope\": 1";
    for (int i = 0; i < 80'000; ++i)
        text += ",\"" + std::to_string(i) + "\":1";
    EXPECT_EQ(fromThetaText(text + "}").error(), "the file has too many entries for an experiment");
}

TEST(ThetaFile, valueFromFile_isQuotedShortAndOnOneLine) {
    const std::string big(100'000, 'x');
    for (const std::string& value : {"a\\nb\\u0000" + big, "\\u202e" + big}) {
        for (const std::string& text :
             {fileWith(value, "1"), fileWith("optimizers", "[{\"optimizer\": \"" + value + "\"}]"),
              fileWith("optimizers", "[{\"rate\": \"" + value + "\", \"update\": \"x\"}]"),
              fileWith("optimizers",
                       "[{\"optimizer\": \"gd\", \"slot\": 0, \"" + value + "\": 1}]"),
              fileWith("constants", "{\"" + value + "\": 1}"),
              fileWith("constants", "{\"" + value + "\": []}"),
              fileWith("constants", "{\"" + value + "\": {\"value\": []}}"),
              fileWith("loss", '"' + value + '"')}) {
            const std::string error = fromThetaText(text).error();
            EXPECT_LT(error.size(), 500U) << error;
            EXPECT_EQ(text::onOneLine(error), error);
        }
    }
}

TEST(ThetaFile, label_isOneLineOfBoundedLength) {
    const auto withLabel = [](const std::string& label) {
        return fromThetaText(
            fileWith("optimizers", "[{\"optimizer\": \"gd\", \"alpha\": 0.1, \"label\": \"" +
                                       label + "\", \"slot\": 0}]"));
    };
    const auto read = withLabel("a\\nb\\u0000\\u202ec");
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->experiment().contenders[0].name, "a b  c");
    EXPECT_TRUE(withLabel(std::string(100, 'x')));
    EXPECT_EQ(withLabel(std::string(900'000, 'x')).error(),
              "an optimizer’s name can have at most 100 characters, and “" + std::string(79, 'x') +
                  "…” has more");
}

TEST(ThetaFile, entryTwice_isRefused) {
    std::string text = fileWith("steps", "10");
    text.insert(text.size() - 1, ", \"steps\": 20");
    const auto read = fromThetaText(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), "the file has the entry “steps” twice");
}

TEST(ThetaFile, damagedInAnyByte_isReadWholeOrRefused) {
    const std::string whole = textOf(everyField());
    std::mt19937 random(7);
    for (std::size_t i = 0; i < 4000; ++i) {
        std::string text = whole;
        text[i % text.size()] = static_cast<char>(random());
        const auto read = fromThetaText(text);
        if (read)
            EXPECT_TRUE(fromThetaText(toThetaText(*read))) << text;
        else
            EXPECT_FALSE(read.error().empty()) << text;
    }
    for (std::size_t size = 0; size + 2 < whole.size(); ++size)
        EXPECT_FALSE(fromThetaText(whole.substr(0, size))) << size;
}

TEST(ThetaFile, invalidUtf8_isRefused) {
    EXPECT_FALSE(fromThetaText(fileWith("loss", "\"\xCE\"")));
}

TEST(ReadThetaFile, errors_beginWithTheFilesName) {
    const auto folder = std::filesystem::temp_directory_path();
    EXPECT_EQ(readThetaFile("/lost/run.theta").error(),
              "/lost/run.theta: the file cannot be opened: No such file or directory");
    EXPECT_EQ(readThetaFile(folder.string()).error(), folder.string() + ": the file is a folder");
    const std::string path =
        (folder / ("thetascope-" + std::to_string(std::random_device()()) + ".theta")).string();
    std::ofstream(path) << "{]";
    EXPECT_EQ(readThetaFile(path).error(),
              path + ": the file is not valid JSON: there is an error in line 1, column 2");
    std::ofstream(path) << textOf(everyField());
    EXPECT_EQ(readThetaFile(path).value().experiment(), everyField());
    std::ofstream(path) << std::string(kMaxThetaFile + 1, ' ');
    EXPECT_EQ(readThetaFile(path).error(), path + ": the file is larger than a megabyte");
    std::filesystem::remove(path);
    EXPECT_EQ(readThetaFile("/dev/zero").error(),
              "/dev/zero: the file is a device, not a regular file");
}

} // namespace
} // namespace thetascope::experiment
