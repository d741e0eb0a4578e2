package io.roadwatch.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneReaderTest {

    @Test
    void groupsHoldTheObjectsTheyName() {
        Scene scene = SceneReader.read(List.of("Image 1: group 1", """
                Judge this.
                <scene_data>
                {"frame":{"widthPx":640,"heightPx":360},
                 "objects":[{"id":0,"class":"car","confidence":0.9,"bbox":[1,2,30,40]},
                            {"id":7,"class":"person","confidence":0.5,"bbox":[5,6,7,8]}],
                 "groups":[{"groupIndex":3,"objectIds":[7,0,99],"bbox":[1,2,30,40]}]}
                </scene_data>
                Answer in JSON.
                """));

        SceneObject car = new SceneObject(0, "car", new Box(1, 2, 30, 40));
        SceneObject person = new SceneObject(7, "person", new Box(5, 6, 7, 8));
        assertThat(scene).isEqualTo(new Scene(List.of(new SceneGroup(3, List.of(person, car)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no data at all",
                "<scene_data>{\"objects\":",
                "<scene_data>{ not json </scene_data>",
                "</scene_data> the wrong way round <scene_data>",
                "<scene_data></scene_data>",
                "<scene_data>[1,2]</scene_data>",
            })
    void missingOrBrokenDataAreAnEmptyScene(String text) {
        assertThat(SceneReader.read(List.of(text))).isEqualTo(Scene.EMPTY);
    }

    @Test
    void objectWithAnImpossibleBoxIsNotThere() {
        Scene scene =
                SceneReader.read(List.of("<scene_data>{\"objects\":[{\"id\":0,\"class\":\"car\",\"bbox\":[9,9,1,1]},"
                        + "{\"id\":1,\"class\":\"car\",\"bbox\":[1,1]}],"
                        + "\"groups\":[{\"groupIndex\":1,\"objectIds\":[0,1]},{\"objectIds\":[0]}]}</scene_data>"));

        assertThat(scene).isEqualTo(new Scene(List.of(new SceneGroup(1, List.of()))));
    }
}
