package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.aidflow.io.ResultsPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes pictures of each section of Hubei's page, and puts them where people can look at them. */
class ScreenshotsTest extends PagesInBrowser {
    private static final Path PICTURES = Path.of("target/screenshots");

    @BeforeAll
    static void play() throws Exception {
        String out = folder.resolve("hubei").toString();
        Answer.to("run", "experiments/hubei-policies.yaml", "--replications", "3", "--quiet", "--out", out)
                .done();
        Files.createDirectories(PICTURES);
    }

    @ParameterizedTest
    @CsvSource({"light, 1100, false, ffffff", "dark, 1100, true, 12161a", "phone, 390, false, ffffff"})
    void eachSectionIsDrawnAsWideAsTheWindowOnItsGround(String look, int width, boolean dark, String ground)
            throws Exception {
        assertThat(Files.size(folder.resolve("hubei").resolve(ResultsPage.FILE)))
                .isLessThan(5_000_000);
        open("hubei", width, dark);

        JsonNode sections = browser.value("SECTIONS.map(section => section.id)");
        assertThat(sections).hasSizeGreaterThan(8);
        for (JsonNode section : sections) {
            browser.value("select('%s')".formatted(section.asText()));
            if (section.asText().equals("map")) {
                browser.value("const slider = document.querySelector('input[type=range]'); slider.value = 44640;"
                        + " slider.dispatchEvent(new Event('input'))");
            }
            BufferedImage picture = browser.picture();
            ImageIO.write(
                    picture,
                    "png",
                    PICTURES.resolve(look + "-" + section.asText() + ".png").toFile());

            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(Integer.toHexString(picture.getRGB(0, 0))).isEqualTo("ff" + ground);
            assertThat(colours(picture)).as(section.asText()).isGreaterThan(30);
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }
}
