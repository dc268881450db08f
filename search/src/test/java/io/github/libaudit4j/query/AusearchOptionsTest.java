// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.NameIds;
import io.github.libaudit4j.interpret.PasswdIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AusearchOptionsTest {
    @Test
    void eachOptionIsWhole() {
        Set<String> names = new HashSet<>();
        for (AusearchOption option : AusearchOptions.all()) {
            for (String name : option.names()) {
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(AusearchOptions.of(name)).isSameAs(option);
            }
            assertThat(option.meaning()).endsWith(".");
            assertThat(option.field() == null)
                    .isEqualTo(option.match() == AusearchOption.Match.WORD);
            for (String what : option.reads()) {
                assertThat(CriterionTable.fields(what)).as(what).isNotNull();
            }
        }
        assertThat(names).contains("-k", "--key", "-ua", "--session", "-w").hasSize(56);
        assertThat(AusearchOptions.of("-ts")).isNull();
    }

    @Test
    void anOptionTellsWhatItIs() {
        AusearchOption key = AusearchOptions.of("--key");

        assertThat(key).hasToString("-k, --key");
        assertThat(key.argument()).isEqualTo("KEY");
        assertThat(key.field().name()).isEqualTo("key");
        assertThat(key.isEach()).isTrue();
        assertThat(key.isList()).isFalse();
        assertThat(AusearchOptions.of("-m").isList()).isTrue();
        assertThat(AusearchOptions.of("-w").argument()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-p       | x          | -p: \"x\" is not a number from 0 to 4294967295",
                "-p       | -1         | -p: \"-1\" is not a number from 0 to 4294967295",
                "-a       | 4294967296 | -a: \"4294967296\" is not a number from 0 to 4294967295",
                "-pp      | 99999999999999999999 | -pp: \"99999999999999999999\" is not a number from 0 to 4294967295",
                "-ua      | -5         | -ua: \"-5\" is not a name, a number, or unset",
                "-ua      | 33a        | finds",
                "--session | none      | --session: \"none\" is not a number from 0 to 4294967295",
                "-e       | ENOTHING   | -e: \"ENOTHING\" is not a number, or an error such as EACCES or -EACCES",
                "-sv      | maybe      | -sv: \"maybe\" is not yes or no",
                "-sc      | opennat    | -sc: \"opennat\" is not a system call; openat is one",
                "--arch   | pdp11      | --arch: \"pdp11\" is not an architecture such as x86_64, b64 or c000003e",
                "-m       | SYSCAL     | -m: \"SYSCAL\" is not a type of records; SYSCALL is one",
                "-m       | ,          | -m: \",\" is not types of records",
                "--nokey  | x          | ausearch has no option --nokey"
            })
    void anArgumentOfAnotherKindIsRefused(String option, String argument, String message) {
        AusearchCriteria criteria = new AusearchCriteria(NameIds.none());
        if (message.equals("finds")) {
            assertThat(criteria.add(option, argument)).isSameAs(criteria);
            return;
        }
        assertThatThrownBy(() -> criteria.add(option, argument))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anOptionWithoutItsArgumentIsRefused() {
        assertThatThrownBy(() -> new AusearchCriteria(NameIds.none()).add("-k", null))
                .hasMessage("-k wants an argument");
    }

    @Test
    void noCriteriaFindEveryEvent() {
        Condition condition = new AusearchCriteria(NameIds.none()).condition();

        assertThat(condition.test(Logs.event("CWD cwd=\"/\""))).isTrue();
        assertThat(condition.clues()).isEqualTo(Clues.NONE);
    }

    /** A name that no file has is looked for in what auditd added; root is 0 on every host. */
    @ParameterizedTest
    @CsvSource({
        "-ua, alice, true",
        "-ul, alice, true",
        "-ui, alice, false",
        "-ui, root, true",
        "-ul, bob, false",
        "-gi, staff, true",
        "-ga, wheel, true"
    })
    void namesOfUsersAndGroups(String option, String name, boolean isFound) {
        AuditEvent event =
                Logs.event(
                        "SYSCALL arch=c000003e syscall=2 auid=1000 uid=0 gid=50 euid=0 egid=10"
                                + " key=\"k\"\u001dAUID=\"alice\" UID=\"root\" GID=\"staff\""
                                + " EUID=\"root\" EGID=\"wheel\"");
        Condition condition = Ausearch.condition(List.of(option, name), NameIds.none());

        assertThat(condition.test(event)).isEqualTo(isFound);
    }

    @Test
    void namesOfFiles(@TempDir Path folder) throws IOException {
        Path passwd = folder.resolve("passwd");
        Path group = folder.resolve("group");
        Files.writeString(passwd, "carol:x:1000:1000::/:/bin/sh\n");
        Files.writeString(group, "ops:x:50:\n");
        NameIds ids = PasswdIds.read(passwd, group);
        AuditEvent event = Logs.event("SYSCALL arch=c000003e syscall=2 auid=1000 gid=50 key=\"k\"");

        assertThat(Ausearch.condition(List.of("-ul", "carol"), ids).test(event)).isTrue();
        assertThat(Ausearch.condition(List.of("-gi", "ops"), ids).test(event)).isTrue();
        assertThat(Ausearch.condition(List.of("-ul", "dave"), ids).test(event)).isFalse();
    }

    /** A SYSCALL record that is not as kernels write it is read all the same. */
    @ParameterizedTest
    @CsvSource({
        "'arch=c000003e syscall=2 pid=7 uid=5 comm=\"a\" key=\"k\"'",
        "'key=\"k\" uid=5'",
        "'uid=5 subj=x key=\"k\"'"
    })
    void fieldsInAnotherOrder(String body) {
        AuditEvent event = Logs.event("SYSCALL " + body);
        Condition condition =
                Ausearch.condition(List.of("-ui", "5", "-k", "k", "-w"), NameIds.none());

        assertThat(condition.test(event)).isTrue();
    }
}
