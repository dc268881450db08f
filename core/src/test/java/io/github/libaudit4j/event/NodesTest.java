// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import org.junit.jupiter.api.Test;

class NodesTest {
    private final Told told = new Told();
    private final Losses losses = new Losses(told);
    private final Nodes nodes = new Nodes(100, losses);

    private static AuditRecord record(String node) {
        return new Line(node, "EOE", 1, 1, "").record();
    }

    private Node of(String node) {
        return nodes.of(record(node));
    }

    @Test
    void theSameNameIsTheSameNode() {
        Node web = of("web1");
        Node none = of(null);

        assertThat(of("web2")).isNotSameAs(web);
        assertThat(of("web1")).isSameAs(web);
        assertThat(of(null)).isSameAs(none);
        assertThat(web.name()).isEqualTo("web1");
        assertThat(none.name()).isNull();
        assertThat(of("a name of more than eight bytes"))
                .isNotSameAs(of("a name of more than eight bites"));
    }

    @Test
    void forgetsWhatWasIdleForLongest() {
        Node first = of("first");
        first.serials.add(1, true, losses);
        first.serials.add(4, true, losses);
        for (int i = 0; i < 99; i++) {
            of("node" + i);
        }
        assertThat(of("first")).isSameAs(first);
        assertThat(told.lines).isEmpty();

        of("one more");

        assertThat(told.lines).containsExactly("loss first GAP 2 between 1 and 4");
        assertThat(of("first")).isNotSameAs(first);
        assertThat(nodes.count()).isEqualTo(100);
    }

    @Test
    void aBusyNodeIsNotForgotten() {
        Node busy = of("busy");
        nodes.busy(busy);
        for (int i = 0; i < 10_000; i++) {
            of("node" + i);
        }
        assertThat(of("busy")).isSameAs(busy);
        assertThat(nodes.count()).isEqualTo(101);

        nodes.idle(busy);
        for (int i = 0; i < 10_000; i++) {
            of("other" + i);
        }

        assertThat(of("busy")).isNotSameAs(busy);
        assertThat(nodes.count()).isEqualTo(100);
    }

    @Test
    void lossesOfNodesAreToldInTheOrderOfTheirLastEvents() {
        for (int i = 0; i < 50; i++) {
            Node node = of("node" + i);
            node.serials.add(1, true, losses);
            node.serials.add(4, true, losses);
        }
        nodes.busy(of("node7"));
        nodes.idle(of("node7"));

        nodes.settle();

        assertThat(told.lines)
                .hasSize(50)
                .startsWith("loss node0 GAP 2 between 1 and 4", "loss node1 GAP 2 between 1 and 4")
                .endsWith("loss node49 GAP 2 between 1 and 4", "loss node7 GAP 2 between 1 and 4");
    }
}
