// SPDX-License-Identifier: Apache-2.0
// Makes the calls that perl cannot: a 32-bit one, one through an io_uring, and one that seccomp ends.
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/io_uring.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void no_32(int signal) {
    (void)signal;
    puts("no 32-bit calls");
    fflush(stdout);
    _exit(0);
}

// getpgid(0), by its 32-bit number: in a child, since a kernel without them kills.
static void call_32(void) {
    pid_t child = fork();
    if (child == 0) {
        signal(SIGSEGV, no_32);
        long result;
        __asm__ volatile("int $0x80" : "=a"(result) : "a"(132L), "b"(0L) : "r8", "r9", "r10", "r11", "memory");
        _exit(result > 0 ? 0 : 1);
    }
    waitpid(child, NULL, 0);
}

// openat of a path, queued and done.
static void uring(const char *path) {
    struct io_uring_params p;
    memset(&p, 0, sizeof p);
    int fd = syscall(SYS_io_uring_setup, 1, &p);
    if (fd < 0) {
        printf("no io_uring: %s\n", strerror(errno));
        fflush(stdout);
        return;
    }
    size_t ring = p.sq_off.array + p.sq_entries * sizeof(unsigned);
    char *sq = mmap(0, ring, PROT_READ | PROT_WRITE, MAP_SHARED, fd, IORING_OFF_SQ_RING);
    struct io_uring_sqe *sqe = mmap(0, p.sq_entries * sizeof *sqe, PROT_READ | PROT_WRITE, MAP_SHARED, fd, IORING_OFF_SQES);
    memset(sqe, 0, sizeof *sqe);
    sqe->opcode = IORING_OP_OPENAT;
    sqe->fd = AT_FDCWD;
    sqe->addr = (unsigned long)path;
    sqe->open_flags = O_RDONLY;
    ((unsigned *)(sq + p.sq_off.array))[0] = 0;
    __atomic_store_n((unsigned *)(sq + p.sq_off.tail), 1, __ATOMIC_RELEASE);
    syscall(SYS_io_uring_enter, fd, 1, 1, IORING_ENTER_GETEVENTS, NULL, 0);
    close(fd);
}

// getppid where the filter ends the process for it.
static void filtered(void) {
    pid_t child = fork();
    if (child == 0) {
        struct sock_filter code[] = {
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getppid, 0, 1),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        };
        struct sock_fprog program = {sizeof code / sizeof *code, code};
        if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) {
            puts("no seccomp");
            fflush(stdout);
            _exit(0);
        }
        syscall(SYS_getppid);
        _exit(1);
    }
    waitpid(child, NULL, 0);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        return 2;
    }
    call_32();
    uring(argv[1]);
    filtered();
    return 0;
}
