package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.UblRule;
import io.bursar.erp.documents.internal.XmlElement.Place;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The platform's stream parser, locked down: no document type, no entities, nothing fetched. What it throws, checked or
 * not, says that the document is malformed; its messages quote the document and go nowhere.
 */
final class XmlEvents {

    /** Instead of an event: the document is malformed, and a finding says where. */
    static final int BROKEN = -1;

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII");

    private final XMLStreamReader reader;
    private final String text;
    private final Findings findings;
    private Place start = new Place(1, 1);

    private XmlEvents(XMLStreamReader reader, String text, Findings findings) {
        this.reader = reader;
        this.text = text;
        this.findings = findings;
    }

    static Optional<XmlEvents> open(String text, Findings findings) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            if (!acceptable(reader)) {
                findings.at(UblRule.ENCODING, new Place(1, 1));
                return Optional.empty();
            }
            return Optional.of(new XmlEvents(reader, text, findings));
        } catch (XMLStreamException malformed) {
            findings.at(UblRule.MALFORMED, placeOf(malformed.getLocation()));
            return Optional.empty();
        } catch (RuntimeException parserDefect) {
            findings.at(UblRule.MALFORMED, new Place(1, 1));
            return Optional.empty();
        }
    }

    /** The platform's own parser, not one that happens to be on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read");
        });
        return factory;
    }

    private static boolean acceptable(XMLStreamReader reader) {
        String declared = reader.getCharacterEncodingScheme();
        String version = reader.getVersion();
        return (declared == null || ENCODINGS.stream().anyMatch(declared::equalsIgnoreCase))
                && (version == null || version.equals("1.0"));
    }

    /** The next event, or {@link #BROKEN}. */
    int next() {
        Location before = reader.getLocation();
        boolean afterText = reader.getEventType() == XMLStreamConstants.CHARACTERS;
        Place place = placeOf(before);
        int offset = before.getCharacterOffset();
        try {
            int event = reader.next();
            // The parser has read the bracket that ended a text already, and drops white space before the root.
            start = afterText ? new Place(place.line(), Math.max(place.column() - 1, 1)) : pastBlanks(place, offset);
            return event;
        } catch (XMLStreamException malformed) {
            findings.at(UblRule.MALFORMED, placeOf(malformed.getLocation()));
        } catch (RuntimeException parserDefect) {
            findings.at(UblRule.MALFORMED, place);
        }
        return BROKEN;
    }

    /** Where the current event starts. */
    Place place() {
        return start;
    }

    private Place pastBlanks(Place place, int offset) {
        int line = place.line();
        int column = place.column();
        for (int i = Math.max(offset, 0); i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            column = text.charAt(i) == '\n' ? 1 : column + 1;
            line = text.charAt(i) == '\n' ? line + 1 : line;
        }
        return new Place(line, column);
    }

    private static Place placeOf(@Nullable Location location) {
        return location == null ? new Place(1, 1) : new Place(location.getLineNumber(), location.getColumnNumber());
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    String localName() {
        return reader.getLocalName();
    }

    int attributeCount() {
        return reader.getAttributeCount();
    }

    int longestAttribute() {
        int longest = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            longest = Math.max(longest, reader.getAttributeValue(i).length());
        }
        return longest;
    }

    /** The attributes without a namespace: another namespace's {@code currencyID} is not UBL's. */
    Map<String, String> attributes() {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(
                        reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i).strip());
            }
        }
        return attributes;
    }

    boolean isWhitespace() {
        return reader.isWhiteSpace();
    }

    void appendTo(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
}
