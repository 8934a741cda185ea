package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.brevet.web.Addresses;
import org.junit.jupiter.api.Test;

class MenuTest {

    @Test
    void noEntryLeadsNowhere() {
        for (Menu entry : Menu.values()) {
            assertTrue(Addresses.exists(entry.address()), entry.name());
            assertFalse(entry.roles().isEmpty(), entry.name());
        }
    }
}
