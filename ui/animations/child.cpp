// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>
#include <vector>

namespace thetascope::ui::animations {

namespace {

constexpr int kOutput = 3;    ///< The child's descriptor of the file that it writes.
constexpr int kPatience = 50; ///< How often it is looked whether a stop is requested, in ms.

QString systemError(int number) {
    return QString::fromStdString(std::system_category().message(number));
}

QByteArray contentOf(int descriptor) {
    QByteArray bytes;
    std::array<char, 1 << 16> piece{};
    ssize_t count = 0;
    off_t at = 0;
    while ((count = ::pread(descriptor, piece.data(), piece.size(), at)) > 0) {
        bytes.append(piece.data(), count);
        at += count;
    }
    return bytes;
}

void closeIfOpen(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

/// Waits a little until a socket is ready. Returns what it is ready for; 0 for nothing yet.
short ready(int socket, short events) {
    pollfd wanted{.fd = socket, .events = events, .revents = 0};
    ::poll(&wanted, 1, kPatience);
    return wanted.revents;
}

/// Starts a process whose descriptors 0, 2 and kOutput are given.
int spawn(pid_t& process, const QString& program, const QStringList& arguments, int input,
          int output, int errors) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, errors, 2);
    posix_spawn_file_actions_adddup2(&files, output, kOutput);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none); // a command blocks signals, for which its child does not wait
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::vector<QByteArray> texts;
    texts.reserve(static_cast<std::size_t>(arguments.size()) + 1);
    texts.push_back(program.toLocal8Bit());
    for (const QString& argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (QByteArray& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    const int error = posix_spawnp(&process, texts.front().constData(), &files, &attributes,
                                   pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

} // namespace

QString Child::outputName() {
    return QStringLiteral("/proc/self/fd/%1").arg(kOutput);
}

tl::expected<Child, QString> Child::start(const QString& program, const QStringList& arguments) {
    Child child;
    std::array<int, 2> ends{-1, -1};
    child.m_output = ::memfd_create("output", MFD_CLOEXEC);
    child.m_errors = ::memfd_create("errors", MFD_CLOEXEC);
    if (child.m_output < 0 || child.m_errors < 0 ||
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return tl::unexpected(systemError(errno));
    child.m_input = ends[0];
    const int error =
        spawn(child.m_process, program, arguments, ends[1], child.m_output, child.m_errors);
    ::close(ends[1]);
    if (error != 0) {
        child.m_process = -1;
        return tl::unexpected(systemError(error));
    }
    return child;
}

Child::Child(Child&& other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_input(std::exchange(other.m_input, -1))
    , m_output(std::exchange(other.m_output, -1))
    , m_errors(std::exchange(other.m_errors, -1)) {}

Child::~Child() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    closeIfOpen(m_input);
    closeIfOpen(m_output);
    closeIfOpen(m_errors);
}

bool Child::write(const char* bytes, qsizetype count, const std::stop_token& stop) {
    while (count > 0) {
        if (stop.stop_requested())
            return false;
        // A socket, unlike a pipe, can be written to without a signal that would end the program.
        const ssize_t written =
            ::send(m_input, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written >= 0) {
            bytes += written;
            count -= written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            ready(m_input, POLLOUT);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

/// Waits until the child has closed its end of the socket. Returns false if a stop is requested.
bool Child::awaitEnd(const std::stop_token& stop) const {
    while (!stop.stop_requested()) {
        if ((ready(m_input, POLLIN) & (POLLHUP | POLLIN | POLLERR)) != 0)
            return true;
    }
    return false;
}

tl::expected<QByteArray, QString> Child::finish(const std::stop_token& stop) {
    ::shutdown(m_input, SHUT_WR);
    if (!awaitEnd(stop))
        return tl::unexpected(QString());
    int status = 0;
    ::waitpid(std::exchange(m_process, -1), &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return contentOf(m_output);
    const QString said = QString::fromLocal8Bit(contentOf(m_errors)).trimmed();
    return tl::unexpected(said.section(QLatin1Char('\n'), -1).trimmed());
}

} // namespace thetascope::ui::animations
