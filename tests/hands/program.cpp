// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <utility>
#include <vector>

namespace thetascope::hands {

namespace {

constexpr rlim_t kLargestFile = 64U << 20U;
constexpr uid_t kNobody = 65534;

/// The variables that the program inherits; all others stay here.
constexpr std::array kInherited{"DISPLAY", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"};

std::string procFile(pid_t id, const char* name) {
    return "/proc/" + std::to_string(id) + "/" + name;
}

} // namespace

Program::Program(std::filesystem::path program, std::filesystem::path scratch)
    : m_program(std::move(program))
    , m_scratch(std::move(scratch)) {
    for (const char* folder : {"home", "config", "state", "cache", "data", "run", "nothing"}) {
        std::filesystem::create_directories(m_scratch / folder);
        std::filesystem::permissions(m_scratch / folder, std::filesystem::perms::owner_all);
    }
}

Program::~Program() {
    kill();
}

void Program::start() {
    m_status = 0;
    // The administrator's rights are given up, so everything must belong to whom it becomes.
    if (geteuid() == 0) {
        if (chown(m_scratch.c_str(), kNobody, kNobody) != 0)
            throw std::runtime_error("the scratch folder cannot be given away");
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_scratch)) {
            if (lchown(entry.path().c_str(), kNobody, kNobody) != 0)
                throw std::runtime_error("the scratch folder's content cannot be given away");
        }
    }
    m_id = fork();
    if (m_id < 0)
        throw std::runtime_error("no process can be made");
    if (m_id == 0)
        become();
}

void Program::become() const {
    std::vector<std::string> variables{"PATH=" + (m_scratch / "nothing").string(),
                                       "HOME=" + home().string(),
                                       "LANG=C.UTF-8",
                                       "XDG_CONFIG_HOME=" + (m_scratch / "config").string(),
                                       "XDG_STATE_HOME=" + (m_scratch / "state").string(),
                                       "XDG_CACHE_HOME=" + (m_scratch / "cache").string(),
                                       "XDG_DATA_HOME=" + (m_scratch / "data").string(),
                                       "XDG_RUNTIME_DIR=" + (m_scratch / "run").string()};
    for (const char* name : kInherited) {
        if (const char* value = std::getenv(name))
            variables.push_back(std::string(name) + "=" + value);
    }
    std::vector<char*> environment;
    for (std::string& variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    const int output = open(this->output().c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    const rlimit size{kLargestFile, kLargestFile};
    setrlimit(RLIMIT_FSIZE, &size);
    std::signal(SIGXFSZ, SIG_IGN); // so that it is an error like a full disk
    if (chdir(home().c_str()) != 0 ||
        (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)))
        _exit(EXIT_FAILURE);
    std::string path = m_program.string();
    std::array<char*, 2> arguments{path.data(), nullptr};
    execve(path.c_str(), arguments.data(), environment.data());
    _exit(EXIT_FAILURE);
}

void Program::kill() {
    if (m_id <= 0)
        return;
    ::kill(m_id, SIGKILL);
    waitpid(m_id, nullptr, 0);
    m_id = -1;
}

bool Program::isRunning() {
    if (m_id > 0 && waitpid(m_id, &m_status, WNOHANG) == m_id)
        m_id = -1;
    return m_id > 0;
}

std::optional<std::string> Program::fault() const {
    if (WIFSIGNALED(m_status))
        return std::string("it was ended by a signal: ") + strsignal(WTERMSIG(m_status));
    if (WIFEXITED(m_status) && WEXITSTATUS(m_status) != 0)
        return "it ended with the status " + std::to_string(WEXITSTATUS(m_status));
    return std::nullopt;
}

std::size_t Program::memory() const {
    std::size_t all = 0;
    std::size_t resident = 0;
    std::ifstream(procFile(m_id, "statm")) >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) >> 20U;
}

std::chrono::nanoseconds Program::waitedForProcessor() const {
    long long ran = 0;
    long long waited = 0;
    const std::string id = std::to_string(m_id);
    std::ifstream(procFile(m_id, ("task/" + id + "/schedstat").c_str())) >> ran >> waited;
    return std::chrono::nanoseconds(waited);
}

std::chrono::milliseconds Program::computed() const {
    constexpr int kFieldsBefore = 11; // after the name, which may contain spaces
    std::ifstream file(procFile(m_id, "stat"));
    std::string text;
    std::getline(file, text, ')');
    for (int i = 0; i < kFieldsBefore; ++i)
        file >> text;
    long user = 0;
    long system = 0;
    file >> user >> system;
    return std::chrono::milliseconds((user + system) * 1000 / sysconf(_SC_CLK_TCK));
}

std::string Program::stacks() const {
    const std::string command = "gdb --batch --nx -p " + std::to_string(m_id) +
                                " -ex 'thread apply all -ascending backtrace 40' 2>/dev/null";
    std::string text;
    if (FILE* const pipe = popen(command.c_str(), "r")) {
        std::array<char, 4096> part;
        while (const std::size_t size = fread(part.data(), 1, part.size(), pipe))
            text.append(part.data(), size);
        pclose(pipe);
    }
    return text;
}

} // namespace thetascope::hands
