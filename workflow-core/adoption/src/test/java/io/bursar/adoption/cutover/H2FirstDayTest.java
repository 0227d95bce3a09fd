package io.bursar.adoption.cutover;

import java.nio.file.Path;

class H2FirstDayTest extends FirstDayScenarios {

    @Override
    FirstDay open(Path directory) {
        return FirstDay.in(directory);
    }
}
