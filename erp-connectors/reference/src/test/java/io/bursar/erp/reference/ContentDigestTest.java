package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static io.bursar.erp.reference.ErpFixture.positions;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.Digest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {

    @TempDir
    Path directory;

    @Test
    void orderOfArrivalAndTimeDoNotCount() {
        Digest one = digest("one", DigestDetail.CONTENT_AND_REFERENCES, fixture -> {
            create(fixture, "a", "1");
            create(fixture, "b", "2");
        });
        Digest other = digest("other", DigestDetail.CONTENT_AND_REFERENCES, fixture -> {
            create(fixture, "b", "2");
            fixture.clock().advance(Duration.ofHours(3));
            create(fixture, "a", "1");
        });

        assertThat(other).isEqualTo(one);
    }

    @Test
    void referencesCountOnlyWhereAskedFor() {
        Consumer<ErpFixture> asA = fixture -> create(fixture, "a", "1");
        Consumer<ErpFixture> asB = fixture -> create(fixture, "b", "1");

        assertThat(digest("1", DigestDetail.CONTENT, asA)).isEqualTo(digest("2", DigestDetail.CONTENT, asB));
        assertThat(digest("3", DigestDetail.CONTENT_AND_REFERENCES, asA))
                .isNotEqualTo(digest("4", DigestDetail.CONTENT_AND_REFERENCES, asB));
    }

    @Test
    void aDocumentThatIsThereTwiceShows() {
        Digest once = digest("once", DigestDetail.CONTENT, fixture -> create(fixture, "a", "1"));
        Digest twice = digest("twice", DigestDetail.CONTENT, fixture -> {
            create(fixture, "a", "1");
            create(fixture, "a", "1");
        });

        assertThat(twice).isNotEqualTo(once);
    }

    @Test
    void quantitiesReceiptsAndReservationsCount() {
        List<Digest> all = List.of(
                digest("1", DigestDetail.CONTENT, fixture -> create(fixture, "a", "1")),
                digest("2", DigestDetail.CONTENT, fixture -> create(fixture, "a", "2")),
                digest("3", DigestDetail.CONTENT, fixture -> {
                    create(fixture, "a", "2");
                    fixture.receive(
                            fixture.erp().books().purchaseOrders("", 1).get(0).poNumber(), "DN", "1");
                }),
                digest("4", DigestDetail.CONTENT, fixture -> {
                    create(fixture, "a", "1");
                    fixture.send("budget.reserve", "r", positions("2026-03", "1"));
                }));

        assertThat(all).doesNotHaveDuplicates();
    }

    private Digest digest(String name, DigestDetail detail, Consumer<ErpFixture> work) {
        try (ErpFixture fixture = ErpFixture.in(directory.resolve(name))) {
            work.accept(fixture);
            return fixture.erp().books().contentDigest(detail);
        }
    }

    private static void create(ErpFixture fixture, String key, String qty) {
        fixture.send("po.create", key, order("SUP-1", line(1, qty, "12.00")));
    }
}
