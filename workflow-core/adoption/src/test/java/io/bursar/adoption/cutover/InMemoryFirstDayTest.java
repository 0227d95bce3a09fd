package io.bursar.adoption.cutover;

import io.bursar.engine.memory.InMemoryStore;
import java.nio.file.Path;

class InMemoryFirstDayTest extends FirstDayScenarios {

    @Override
    FirstDay open(Path directory) {
        return FirstDay.over(directory, time -> new InMemoryStore(1, time));
    }
}
