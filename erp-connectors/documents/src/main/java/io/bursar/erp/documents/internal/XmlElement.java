package io.bursar.erp.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element of a bounded tree: its name with the usual UBL prefix, where its tag starts, and what is in it. */
final class XmlElement {

    final String name;
    final @Nullable XmlElement parent;
    final int line;
    final int column;
    final Map<String, String> attributes;
    private @Nullable List<XmlElement> children;
    private String text = "";

    XmlElement(String name, @Nullable XmlElement parent, Place place, Map<String, String> attributes) {
        this.name = name;
        this.parent = parent;
        this.line = place.line();
        this.column = place.column();
        this.attributes = attributes;
        if (parent != null) {
            parent.adopt(this);
        }
    }

    /** A line and a column, counted from one. */
    record Place(int line, int column) {}

    private void adopt(XmlElement child) {
        if (children == null) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    List<XmlElement> children() {
        return children == null ? List.of() : children;
    }

    List<XmlElement> children(String wanted) {
        return children().stream().filter(child -> child.name.equals(wanted)).toList();
    }

    String text() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    /** The way from the root, such as {@code /Invoice/cac:InvoiceLine[2]/cbc:ID}. */
    String path() {
        if (parent == null) {
            return "/" + name;
        }
        List<XmlElement> alike = parent.children(name);
        String step = alike.size() > 1 ? name + "[" + (alike.indexOf(this) + 1) + "]" : name;
        return parent.path() + "/" + step;
    }
}
