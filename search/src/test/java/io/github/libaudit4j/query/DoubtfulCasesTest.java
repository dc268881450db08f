// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.interpret.IdNames;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doubtful cases of {@code docs/search-language.md}, where 5 is 1000's and 6 unset's id. */
class DoubtfulCasesTest {
    private static final IdNames NAMES =
            new IdNames() {
                @Override
                public String user(long id) {
                    return id == 5 ? "1000" : id == 6 ? "unset" : null;
                }

                @Override
                public String group(long id) {
                    return null;
                }
            };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "auid == 1000|SYSCALL auid=01000|false",
                "auid == 1000|SYSCALL auid=\"1000\"|false",
                "auid == 1000|SYSCALL auid=1000|true",
                "auid == 1000|SYSCALL auid=5|false",
                "auid == \"1000\"|SYSCALL auid=5|true",
                "auid == \"1000\"|SYSCALL auid=1000|true",
                "auid == unset|SYSCALL auid=6|false",
                "auid == \"unset\"|SYSCALL auid=6|true",
                "auid == \"unset\"|SYSCALL auid=-1|true",
                "ses == \"unset\"|SYSCALL ses=4294967295|true",
                "auid == unset|SYSCALL auid=-1|true",
                "auid == -1|SYSCALL auid=6|false",
                "pid == 08|SYSCALL pid=8|true",
                "mode == 010|PATH mode=010|true",
                "mode == 8|PATH mode=010|false",
                "exit == 13|SYSCALL exit=-13|false",
                "exit == 13|SYSCALL exit=13|true",
                "exit == EACCES|SYSCALL exit=-13|true",
                "syscall == open|SYSCALL arch=c000003e syscall=2|true",
                "syscall == open|SYSCALL arch=40000003 syscall=2|false",
                "syscall == open|SYSCALL arch=40000003 syscall=5|true",
                "syscall == openat|SYSCALL arch=c000003e syscall=1073742081|true",
                "exit == EAGAIN|SYSCALL arch=c000003e exit=-11|true",
                "exit == EWOULDBLOCK|SYSCALL arch=c000003e exit=-11|true",
                "sig == SEGV|ANOM_ABEND sig=11|true",
                "comm == ab|SYSCALL comm=6162|true",
                "comm == \"/a\"|SYSCALL comm=2f61|false",
                "comm == 2f61|SYSCALL comm=2f61|true",
                "comm == \"6162\"|SYSCALL comm=\"6162\"|true",
                "file == ab|SOCKADDR saddr=0100006162|true",
                "addr == ::1|SOCKADDR saddr=0A0000160000000000000000000000000000000000000001|true",
                "addr cidr 10.0.0.1|USER_LOGIN msg='addr=::ffff:10.0.0.1'|true",
                "addr cidr 1:0::/32|USER_LOGIN msg='addr=1::2'|true",
                "addr == ::1|USER_LOGIN msg='addr=0:0:0:0:0:0:0:1'|false",
                "addr cidr ::1|USER_LOGIN msg='addr=0:0:0:0:0:0:0:1'|true",
                "has addr|USER_LOGIN msg='addr=?'|false",
                "has key|USER msg='key=\"x\"'|false",
                "msg.key == x|USER msg='key=\"x\"'|true",
                "uid == 5|USER uid=0 msg='uid=5'|false",
                "msg.uid == 5|USER uid=0 msg='uid=5'|true",
                "success == no|AVC avc:  denied  { read } for  pid=1|false",
                "field.avc == denied|AVC avc:  denied  { read } for  pid=1|true",
                "perm == read|AVC avc:  denied  { read write } for  pid=1|true",
                "auid == 3|LOGIN login pid=1 uid=0 old auid=4294967295 new auid=3|true",
                "field.old-auid == unset|LOGIN login pid=1 old auid=4294967295 new auid=3|true",
                "comm ~ '^.\uFFFD$'|SYSCALL comm=61FF|true",
                "comm == 'a\uFFFD'|SYSCALL comm=61FF|false",
            })
    void isReadAs(String expression, String body, boolean isMet) {
        ConditionParser parser = new ConditionParser(Times.here(ZoneOffset.UTC), NAMES);
        Condition condition = parser.parse(expression);
        assertThat(condition.test(Logs.event(body))).isEqualTo(isMet);
        assertThat(!isMet || Shown.by(Logs.event(body), condition.clues())).isTrue();
    }
}
