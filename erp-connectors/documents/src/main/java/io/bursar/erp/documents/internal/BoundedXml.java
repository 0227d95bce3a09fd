package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.UblRule;
import io.bursar.erp.documents.internal.XmlElement.Place;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of the UBL elements of a document, within the limits. Elements of other namespaces (signatures,
 * extensions) and embedded attachments are counted but not kept.
 */
final class BoundedXml {

    private static final String ATTACHMENT = "cbc:EmbeddedDocumentBinaryObject";

    private final XmlEvents events;
    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlElement root;
    private @Nullable XmlElement open;
    private int depth;
    private int foreignDepth;
    private int elements;

    private BoundedXml(XmlEvents events, Findings findings) {
        this.events = events;
        this.findings = findings;
    }

    /** The root of the tree; empty, with a finding, when the bytes are not an acceptable document. */
    static Optional<XmlElement> parse(byte[] content, Findings findings) {
        return SourceText.decode(content, findings)
                .flatMap(text -> XmlEvents.open(text, findings))
                .flatMap(events -> new BoundedXml(events, findings).build());
    }

    private Optional<XmlElement> build() {
        int event = events.next();
        while (event != XmlEvents.BROKEN && event != XMLStreamConstants.END_DOCUMENT) {
            if (!accept(event)) {
                return Optional.empty();
            }
            event = events.next();
        }
        return event == XmlEvents.BROKEN ? Optional.empty() : Optional.ofNullable(root);
    }

    private boolean accept(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
            case XMLStreamConstants.DTD -> refuse(UblRule.DTD);
            case XMLStreamConstants.ENTITY_REFERENCE -> refuse(UblRule.ENTITY);
            // Comments and processing instructions say nothing about the invoice.
            default -> true;
        };
    }

    private boolean start() {
        if (++depth > DocumentLimits.MAX_DEPTH) {
            return refuse(UblRule.TOO_DEEP, DocumentLimits.MAX_DEPTH);
        }
        if (++elements > DocumentLimits.MAX_ELEMENTS) {
            return refuse(UblRule.TOO_MANY_ELEMENTS, DocumentLimits.MAX_ELEMENTS);
        }
        if (events.attributeCount() > DocumentLimits.MAX_ATTRIBUTES) {
            return refuse(UblRule.TOO_MANY_ATTRIBUTES, DocumentLimits.MAX_ATTRIBUTES);
        }
        if (events.longestAttribute() > DocumentLimits.MAX_ATTRIBUTE_LENGTH) {
            return refuse(UblRule.TEXT_TOO_LONG, DocumentLimits.MAX_ATTRIBUTE_LENGTH);
        }
        text.setLength(0);
        Optional<String> name = UblNames.of(events.namespace(), events.localName(), depth == 1);
        if (depth == 1 && name.isEmpty()) {
            return refuse(UblRule.WRONG_ROOT);
        }
        if (foreignDepth > 0 || name.isEmpty()) {
            foreignDepth++;
            return true;
        }
        adopt(new XmlElement(name.get(), open, events.place(), events.attributes()));
        return true;
    }

    private void adopt(XmlElement element) {
        root = root == null ? element : root;
        open = element;
        if (element.name.equals(ATTACHMENT)) {
            findings.add(UblRule.ATTACHMENT_SKIPPED, element);
        }
    }

    private boolean end() {
        depth--;
        if (foreignDepth > 0) {
            foreignDepth--;
        } else if (open != null) {
            if (open.children().isEmpty()) {
                open.setText(text.toString().strip());
            }
            open = open.parent;
        }
        text.setLength(0);
        return true;
    }

    private boolean characters() {
        boolean kept = foreignDepth == 0 && open != null && !open.name.equals(ATTACHMENT);
        if (!kept || (text.isEmpty() && events.isWhitespace())) {
            return true;
        }
        events.appendTo(text);
        return text.length() <= DocumentLimits.MAX_TEXT_LENGTH
                || refuse(UblRule.TEXT_TOO_LONG, DocumentLimits.MAX_TEXT_LENGTH);
    }

    private boolean refuse(UblRule rule) {
        findings.at(rule, events.place());
        return false;
    }

    private boolean refuse(UblRule rule, int limit) {
        Place place = events.place();
        findings.limit(rule, place, limit);
        return false;
    }
}
