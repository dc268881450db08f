// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which row a record finds, in the library's table and with a user's on top. */
class NormalizationsTest {
    private static final Normalizations BUILT_IN = Normalizations.builtIn();
    private static final String ROW_TAIL = "\tfile\t-\t-\t-\t-\t-\t-\tevent\tfile\tinfo\t-\t-\n";

    record Case(String match, String line) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Case> cases() throws IOException {
        return TableText.rows("conditional-rows.tsv").stream()
                .map(row -> new Case(row[0], row[1]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheRowWhoseConditionsHold(Case expected) {
        assertThat(BUILT_IN.of(RecordParser.parse(expected.line())).match())
                .isEqualTo(expected.match());
    }

    @Test
    void everyRowWithConditionsHasACase() throws IOException {
        Set<String> matches = new HashSet<>();
        for (Normalization row : BUILT_IN.rows()) {
            if (row.match().contains("[")) {
                matches.add(row.match());
            }
        }
        assertThat(cases()).extracting(Case::match).hasSameElementsAs(matches);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "arch=c000003e syscall=257 success=yes, SYSCALL:openat",
                "arch=c000003e syscall=1073742081 success=yes, SYSCALL:openat", // x32
                "arch=40000003 syscall=295 success=yes, SYSCALL:openat",
                "arch=c000003e syscall=101 a0=3 a1=4, SYSCALL:ptrace",
                "arch=c000003e syscall=62 a0=3 a1=f, SYSCALL:kill",
                "arch=c000003e syscall=39 success=yes, SYSCALL", // getpid
                "arch=c000003e syscall=9999, SYSCALL",
                "arch=c000003e, SYSCALL",
                "arch=c000003e syscall=-1, SYSCALL",
                "arch=40000003 syscall=102 a0=3, SYSCALL:connect",
                "arch=40000003 syscall=102 a0=12, SYSCALL:accept4",
                "arch=40000003 syscall=102 a0=15, SYSCALL:socketcall",
                "arch=40000003 syscall=102 a0=x, SYSCALL:socketcall",
                "arch=40000003 syscall=102, SYSCALL:socketcall",
                "arch=40000003 syscall=102 a0=7, SYSCALL", // getpeername
                "arch=40000003 syscall=117 a0=d, SYSCALL:msgget",
                "arch=40000003 syscall=117 a0=1000d, SYSCALL:msgget", // version 1 of it
                "arch=40000003 syscall=117 a0=e a1=0 a2=102, SYSCALL:msgctl", // a1: the queue
                "arch=00000016 syscall=102 a0=3, SYSCALL:connect", // s390
            })
    void findsTheRowOfASystemCall(String fields, String match) {
        assertThat(BUILT_IN.of(record("SYSCALL", fields)).match()).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "uring_op=18, SYSCALL:openat",
        "uring_op=36, SYSCALL:unlinkat",
        "uring_op=19, URINGOP", // close
        "uring_op=0, URINGOP",
        "uring_op=250, URINGOP",
        "success=yes, URINGOP",
    })
    void findsTheRowOfAnOperationOfIoUring(String fields, String match) {
        assertThat(BUILT_IN.of(record("URINGOP", fields)).match()).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_LOGIN, USER_LOGIN",
        "UNKNOWN[1423], LANDLOCK_ACCESS",
        "UNKNOWN[1999], *",
        "UNKNOWN[65535], *",
        "UNKNOWN[1], *",
        "NO_SUCH_TYPE, *",
    })
    void findsTheRowOfARecordType(String type, String match) {
        AuditRecord record = record(type, "op=x");
        assertThat(BUILT_IN.of(record).match()).isEqualTo(match);
        assertThat(BUILT_IN.ofType(record.type()).match()).isEqualTo(match);
    }

    @Test
    void findsARowByNameWithoutLookingAtArguments() {
        assertThat(BUILT_IN.ofSyscall("ptrace").match()).isEqualTo("SYSCALL:ptrace");
        assertThat(BUILT_IN.ofSyscall("getpid").match()).isEqualTo("SYSCALL");
        assertThat(BUILT_IN.ofSyscall("newer_than_us").match()).isEqualTo("SYSCALL");
        assertThat(BUILT_IN.ofSyscall(null).match()).isEqualTo("SYSCALL");
        assertThat(BUILT_IN.ofSyscall("ptrace", record("SYSCALL", "a0=10")).match())
                .isEqualTo("SYSCALL:ptrace[a0=10|4206]");
        assertThat(BUILT_IN.ofType(-1).match()).isEqualTo("*");
    }

    @Test
    void aRowSaysWhatItsColumnsSay() {
        Normalization login = BUILT_IN.of(record("USER_LOGIN", "op=login"));

        assertThat(login.action()).isEqualTo("logged-in");
        assertThat(login.objectType()).isEqualTo(ObjectType.USER_SESSION);
        assertThat(login.object().primary()).hasToString("[terminal]");
        assertThat(login.object().secondary()).hasToString("[addr, hostname]");
        assertThat(login.actor().primary()).hasToString("[auid]");
        assertThat(login.actor().secondary()).hasToString("[acct, id, uid]");
        assertThat(login.how()).hasToString("[exe, terminal]");
        assertThat(login.source()).hasToString("[addr]");
        assertThat(login.outcome()).isNull();
        assertThat(login.ecs().kind()).isEqualTo("event");
        assertThat(login.ecs().category()).containsExactly("authentication");
        assertThat(login.ecs().type()).containsExactly("start");
        assertThat(login.ecs().users())
                .extracting(user -> user.role().text() + user.from())
                .containsExactly("user[auid]", "user.effective[acct, id, uid]");
    }

    @Test
    void whatAColumnLeavesOpenIsTheRule() {
        Normalization rename = BUILT_IN.ofSyscall("rename");
        assertThat(rename.actor()).isSameAs(Normalization.ACTOR);
        assertThat(rename.how()).isSameAs(Normalization.HOW);
        assertThat(rename.object().primary())
                .containsExactly(
                        new Reference(Reference.Kind.PATH, "DELETE"),
                        new Reference(Reference.Kind.PATH, ""));
        assertThat(rename.object().secondary()).hasToString("[PATH:CREATE]");
        assertThat(BUILT_IN.ofSyscall("connect").object().secondary())
                .containsExactly(new Reference(Reference.Kind.SOCKADDR, "port"));
        assertThat(BUILT_IN.ofSyscall("socket").object().primary()).isEmpty();
        assertThat(BUILT_IN.ofSyscall("openat").ecs().users()).isEmpty();
    }

    // ---- a user's table

    @Test
    void aUsersRowTakesThePlaceOfTheSameMatch() throws IOException {
        Normalizations users =
                with("SYSCALL:openat\tlooked-into" + ROW_TAIL + "UNKNOWN[1999]\tdid-x" + ROW_TAIL);

        assertThat(users.ofSyscall("openat").action()).isEqualTo("looked-into");
        assertThat(users.ofSyscall("open").action()).isEqualTo("opened-file");
        assertThat(users.of(record("UNKNOWN[1999]", "a=1")).action()).isEqualTo("did-x");
        assertThat(users.rows()).hasSize(BUILT_IN.rows().size() + 1);
        assertThat(BUILT_IN.ofSyscall("openat").action()).isEqualTo("opened-file");
    }

    @Test
    void aUsersRowMayAskMore() throws IOException {
        Normalizations users =
                with(
                        "SYSCALL:getpid[comm=malware]\tgave-itself-away"
                                + ROW_TAIL
                                + "AVC[permissive=1,denied,tclass=process]\tdid-y"
                                + ROW_TAIL
                                + "UNKNOWN[1999][op=x]\tdid-x"
                                + ROW_TAIL
                                + "URINGOP[uring_op=46]\tasked-a-driver"
                                + ROW_TAIL
                                + "UNKNOWN[40000]\tdid-z"
                                + ROW_TAIL);

        String getpid = "arch=c000003e syscall=39 comm=";
        assertThat(action(users, "SYSCALL", getpid + "\"malware\"")).isEqualTo("gave-itself-away");
        assertThat(action(users, "SYSCALL", getpid + "\"malwar\"")).isEqualTo("called-syscall");
        assertThat(action(users, "UNKNOWN[1999]", "op=x")).isEqualTo("did-x");
        assertThat(action(users, "UNKNOWN[1999]", "op=y")).isEqualTo("wrote-unknown-record");
        assertThat(action(users, "UNKNOWN[40000]", "op=y")).isEqualTo("did-z");
        assertThat(action(users, "URINGOP", "uring_op=46")).isEqualTo("asked-a-driver");
        String avc = "avc:  denied  { x } for  pid=1 tclass=process permissive=";
        assertThat(action(users, "AVC", avc + 1)).isEqualTo("did-y");
        assertThat(action(users, "AVC", avc + 0)).isEqualTo("violated-selinux-policy");
    }

    @Test
    void ofTwoThatAskAsMuchTheUsersIsFirst() throws IOException {
        Normalizations users = with("AVC[apparmor,pid]\tdid-x" + ROW_TAIL);
        assertThat(action(users, "AVC", "apparmor=\"DENIED\" pid=1")).isEqualTo("did-x");
        assertThat(action(users, "AVC", "apparmor=\"DENIED\"")).isNotEqualTo("did-x");
    }

    @Test
    void everythingCanBeSaidAnew() throws IOException {
        Normalizations users =
                with(
                        "*\tdid-x"
                                + ROW_TAIL
                                + "SYSCALL\tdid-y"
                                + ROW_TAIL
                                + "*[op=z]\tdid-z"
                                + ROW_TAIL);
        assertThat(action(users, "NO_SUCH_TYPE", "op=x")).isEqualTo("did-x");
        assertThat(action(users, "NO_SUCH_TYPE", "op=z")).isEqualTo("did-z");
        assertThat(users.ofSyscall("getpid").action()).isEqualTo("did-y");
    }

    @Test
    void tablesCanBePiledUp() throws IOException {
        Normalizations one = with("TEST\tdid-x" + ROW_TAIL);
        Normalizations two = one.with(new StringReader("USER\tdid-y" + ROW_TAIL), "second.tsv");
        assertThat(action(two, "TEST", "")).isEqualTo("did-x");
        assertThat(action(two, "USER", "")).isEqualTo("did-y");
        assertThat(action(one, "USER", "")).isEqualTo("sent-message");
    }

    @Test
    void readsAFileWithCommentsBlankLinesAndWindowsNewlines(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("mine.tsv");
        String row = "TEST\tdid-x" + ROW_TAIL;
        Files.writeString(file, "# match\taction\r\n\r\n  \t\n" + row.replace("\n", "\r\n"));
        assertThat(action(BUILT_IN.with(file), "TEST", "")).isEqualTo("did-x");
    }

    @Test
    void aFileThatIsNotThereIsNotAMistakeInIt(@TempDir Path folder) {
        Assertions.assertThatThrownBy(() -> BUILT_IN.with(folder.resolve("none.tsv")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static Normalizations with(String table) throws IOException {
        return BUILT_IN.with(new StringReader(table), "mine.tsv");
    }

    private static String action(Normalizations table, String type, String fields) {
        return table.of(record(type, fields)).action();
    }

    private static AuditRecord record(String type, String fields) {
        return RecordParser.parse("type=" + type + " msg=audit(1364481363.243:24287): " + fields);
    }
}
