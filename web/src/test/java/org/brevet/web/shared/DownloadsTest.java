package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.brevet.shared.sheet.SheetForm;
import org.junit.jupiter.api.Test;

class DownloadsTest {

    @Test
    void theNameIsToldInPlainLettersAndAsItIs() {
        assertEquals("attachment; filename=\"Notes epreuve 1.xlsx\"; filename*=UTF-8''Notes%20%C3%A9preuve%201.xlsx",
                Downloads.disposition("Notes épreuve 1", SheetForm.XLSX));
    }

    @Test
    void aNameLeadsToNoOtherPlaceAndNoOtherHeader() {
        assertEquals("attachment; filename=\"..-..-etc-passwd- a-b.csv\"; filename*=UTF-8''..-..-etc-passwd-%20a-b.csv",
                Downloads.disposition("../../etc\\passwd\"; a\r\nb", SheetForm.CSV));
    }
}
