// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/** Counts by the values of a report's column. */
final class ColumnDimension implements Dimension {
    private final Column column;
    private final Meanings meanings;
    private EventView view;

    ColumnDimension(Column column, Meanings meanings) {
        this.column = column;
        this.meanings = meanings;
    }

    @Override
    public boolean first(EventView of) {
        view = of;
        return view.first(column) && means();
    }

    @Override
    public boolean next(EventView of) {
        return view.next() && means();
    }

    private boolean means() {
        meanings.apply(view, column);
        return true;
    }

    @Override
    public void addTo(Bytes key) {
        key.add(view.bytes, view.from, view.to);
    }
}
