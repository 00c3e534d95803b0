/* measure RUNS INPUT COMMAND...: runs the command so many times with INPUT as standard input and nothing kept
 * of its output, and prints the least user, system and wall time of all runs in seconds, and the greatest
 * resident memory in KiB: `user system wall KiB`. The least, since a busy machine only ever makes a run
 * slower. 1 when a run fails. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct times {
    double user, system, wall;
    long peak;
};

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void become(const char *input, char **command)
{
    int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);
    if (in < 0 || out < 0 || dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0) {
        perror(input);
        _exit(127);
    }
    execvp(command[0], command);
    perror(command[0]);
    _exit(127);
}

static struct times run(const char *input, char **command)
{
    struct rusage usage;
    int status;
    double begin = now();
    pid_t child = fork();
    if (child == 0)
        become(input, command);
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "measure: %s failed\n", command[0]);
        exit(1);
    }
    return (struct times){seconds(usage.ru_utime), seconds(usage.ru_stime), now() - begin, usage.ru_maxrss};
}

static double least(double a, double b)
{
    return a < b ? a : b;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: measure RUNS INPUT COMMAND...\n");
        return 2;
    }
    struct times best = run(argv[2], argv + 3);
    for (int runs = atoi(argv[1]); runs > 1; runs--) {
        struct times t = run(argv[2], argv + 3);
        best = (struct times){least(best.user, t.user), least(best.system, t.system),
                              least(best.wall, t.wall), best.peak > t.peak ? best.peak : t.peak};
    }
    printf("%.6f %.6f %.6f %ld\n", best.user, best.system, best.wall, best.peak);
    return 0;
}
