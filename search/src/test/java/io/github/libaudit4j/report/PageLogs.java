// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.coalesce.Coalescer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Pages of the tests. */
final class PageLogs {
    /** What a name may not become: markup, script, the end of an attribute, unseen. */
    static final List<String> HOSTILE =
            List.of(
                    "</script><script>document.title='had'</script>",
                    "\"><img src=x onerror=document.title='had'>",
                    "' onmouseover='document.title=1' x='",
                    "</title><b>bold</b>",
                    "<!-- --><![CDATA[ ]]>",
                    "&lt;i&gt;",
                    "nul\0mark",
                    "line\u2028and\u2029paragraph",
                    "\u202egnp.exe",
                    "\u2066isolate\u2069",
                    "javascript:alert(1)",
                    "{{constructor.constructor('1')()}}",
                    "tab\tand\nnewline",
                    "\ufeffbom\u200bzero\u00a0blank",
                    "\ud83d\ude00 \u0645\u0644\u0641 \u6587\u4ef6");

    private PageLogs() {}

    /** A log in which each hostile name is a program, a file, a key, an account and a host. */
    static String hostile() {
        StringBuilder log = new StringBuilder();
        int serial = 1;
        for (String name : HOSTILE) {
            String hex = hex(name);
            String id =
                    String.format(Locale.ROOT, "msg=audit(17000000%02d.000:%d): ", serial, serial);
            String ids = "ppid=1 pid=" + (100 + serial) + " auid=1000 uid=0 ses=3";
            log.append("type=SYSCALL ").append(id);
            log.append("arch=c000003e syscall=257 success=no exit=-13 a0=ffffff9c ").append(ids);
            log.append(" comm=").append(hex).append(" exe=").append(hex);
            log.append(" key=").append(hex).append("\u001dAUID=\"").append(quotable(name));
            log.append("\" UID=\"root\"\ntype=PATH ").append(id).append("item=0 name=").append(hex);
            log.append(" nametype=NORMAL\n");
            serial++;
            log.append("type=USER_LOGIN msg=audit(17000000").append(10 + serial).append(".000:");
            log.append(1000 + serial).append("): pid=9 uid=0 auid=4294967295 ses=4294967295 ");
            log.append("msg='op=login acct=")
                    .append(hex)
                    .append(" exe=\"/usr/sbin/sshd\" hostname=");
            log.append(quotable(name).replace(' ', '_')).append(" addr=192.0.2.");
            log.append(serial).append(" terminal=ssh res=failed'\n");
        }
        return log.toString();
    }

    private static String hex(String name) {
        return HexFormat.of().withUpperCase().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String quotable(String name) {
        return name.replaceAll("[\"'\n\0]", "_");
    }

    static String page(String title, String log) throws IOException {
        PageData data = new PageData(new Coalescer());
        TreeLogs.read(log, data::add);
        data.loss("serials missing", 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlPage(title, ZoneOffset.UTC, List.of(title)).write(data.model(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
