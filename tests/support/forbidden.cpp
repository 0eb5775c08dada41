// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/forbidden.h"

#include <sys/mman.h>

#if defined(__linux__) && defined(__x86_64__)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <iterator>
#endif

#include <cstddef>

namespace thetascope::tests {

#if defined(__linux__) && defined(__x86_64__)
bool forbidWrittenCode() {
    // As SELinux has it with execmem: libraries may be mapped, but no memory of one's own.
    constexpr auto kNumber = static_cast<__u32>(offsetof(seccomp_data, nr));
    constexpr auto kProtection =
        static_cast<__u32>(offsetof(seccomp_data, args) + 2 * sizeof(__u64));
    constexpr auto kFlags = static_cast<__u32>(offsetof(seccomp_data, args) + 3 * sizeof(__u64));
    // The last two numbers of a jump say how many steps are left out if the condition holds, and if
    // it does not.
    sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mprotect, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mmap, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kFlags),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, MAP_ANONYMOUS, 0, 2),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kProtection),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
    };
    const sock_fprog filter{static_cast<unsigned short>(std::size(steps)), steps};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}
#else
bool forbidWrittenCode() {
    return false;
}
#endif

bool mayExecuteWrittenCode() {
    constexpr std::size_t kBytes = 4096;
    void* const pages =
        ::mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        return false;
    const bool may = ::mprotect(pages, kBytes, PROT_READ | PROT_EXEC) == 0;
    ::munmap(pages, kBytes);
    return may;
}

} // namespace thetascope::tests
