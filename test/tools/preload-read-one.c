/* Loaded before the C library's: read(2) gives one byte at a time. */
#include <sys/syscall.h>
#include <unistd.h>

ssize_t read(int fd, void *bytes, size_t count)
{
    return syscall(SYS_read, fd, bytes, count ? 1 : 0);
}
