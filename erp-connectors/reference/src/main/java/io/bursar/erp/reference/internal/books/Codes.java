package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.WireCode;

/** Reads stored codes back into their enumeration. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E> & WireCode> E read(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalStateException("A stored code is not one of its enumeration");
    }
}
