// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>
#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace thetascope::ui::animations {

/// A Child is a program that reads from a stream and writes a file. The file has no name: it is in
/// memory, so that nothing is left of it however either program ends. A Child may be used by one
/// thread after the other.
class Child {
public:
    /// The name under which the child finds the file that it is to write.
    static QString outputName();

    /// Starts a program with arguments. The error is the system's.
    static tl::expected<Child, QString> start(const QString& program, const QStringList& arguments);

    /// Takes over the child; the other object must not be used again.
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    /// Ends the child at once, unless it has ended.
    ~Child();

    /// Writes bytes to the child's standard input. Returns whether the child took all of them; not
    /// if it has ended or a stop is requested.
    bool write(const char* bytes, qsizetype count, const std::stop_token& stop);

    /// Closes the child's standard input and waits for its end. Returns the content of its file, or
    /// as an error the last line of what it says is wrong.
    tl::expected<QByteArray, QString> finish(const std::stop_token& stop);

private:
    Child() = default;

    bool awaitEnd(const std::stop_token& stop) const;

    pid_t m_process = -1;
    int m_input = -1;  ///< Our end of a socket that is the child's standard input.
    int m_output = -1; ///< The file that the child writes.
    int m_errors = -1; ///< A file in memory that has the child's standard error.
};

} // namespace thetascope::ui::animations
