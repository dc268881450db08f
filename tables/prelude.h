/* SPDX-License-Identifier: Apache-2.0 */
/* What the kernel's headers take from a C library, for tables/constants: sizes of ioctl arguments hang on it. */
typedef __typeof__(sizeof 0) size_t;
#include <linux/types.h>
#include <linux/time.h>
#include <linux/socket.h>
typedef _Bool bool;
typedef __kernel_time_t time_t;
typedef __kernel_pid_t pid_t;
typedef __kernel_uid_t uid_t;
typedef __kernel_off_t off_t;
typedef __s8 int8_t;
typedef __s16 int16_t;
typedef __s32 int32_t;
typedef __s64 int64_t;
typedef __u8 uint8_t;
typedef __u16 uint16_t;
typedef __u32 uint32_t;
typedef __u64 uint64_t;
typedef unsigned long uintptr_t;
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef __kernel_ino_t ino_t;
typedef char *caddr_t;
typedef __u8 u_int8_t;
typedef __u16 u_int16_t;
typedef __u32 u_int32_t;
typedef __u64 u_int64_t;
typedef unsigned short domid_t;
typedef unsigned int grant_ref_t;
typedef unsigned long xen_pfn_t;
typedef __kernel_sa_family_t sa_family_t;
struct sockaddr {
    sa_family_t sa_family;
    char sa_data[14];
};
#define sockaddr_storage __kernel_sockaddr_storage
#define offsetof(type, member) __builtin_offsetof(type, member)
#define NULL ((void *)0)
#define INT_MAX 0x7fffffff
#define INT_MIN (-INT_MAX - 1)
#define MSG_FIN 0x200
