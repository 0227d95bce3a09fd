package io.bursar.erp.spi;

import java.util.List;

/**
 * Makes connectors of one vendor. {@code ServiceLoader} only lists factories; a connector comes into being when
 * configuration names it (design §4.16).
 *
 * <pre>{@code
 * for (ConnectorFactory factory : ServiceLoader.load(ConnectorFactory.class)) {
 *     System.out.println(factory.name() + " " + factory.settings());
 * }
 * }</pre>
 */
public interface ConnectorFactory {

    /** The name by which configuration asks for this factory, such as {@code tryton}. */
    String name();

    /** The settings the factory reads, with those that are secret marked so. */
    List<SettingDescriptor> settings();

    /**
     * Makes a connector and reaches out to nothing yet where that can wait.
     *
     * @throws io.bursar.model.finding.BursarException with {@code INVALID_POLICY} where a required setting is absent
     */
    Connector create(ConnectorSettings settings);
}
