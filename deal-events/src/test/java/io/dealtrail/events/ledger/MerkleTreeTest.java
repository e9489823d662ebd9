package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree against the vectors of Certificate Transparency (RFC 6962), and against the definition over trees of all shapes. */
class MerkleTreeTest {

    private static final List<TreeHash> SAMPLE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::leaf)
            .toList();

    @Nested
    class OnTheVectors {

        @Test
        void hasTheRootOfNoLeaves() {
            assertThat(TreeHash.empty().hex())
                    .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
            assertThat(Frontier.EMPTY.root()).isEqualTo(TreeHash.empty());
        }

        @ParameterizedTest
        @CsvSource({
            "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        })
        void hasTheRoots(int size, String root) {
            assertThat(Frontier.EMPTY.plus(SAMPLE.subList(0, size)).root().hex())
                    .isEqualTo(root);
            assertThat(paths(SAMPLE).root(size).hex()).isEqualTo(root);
        }

        @ParameterizedTest
        @CsvSource({
            "0,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            "5,8,bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "2,3,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "1,5,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        })
        void hasTheInclusionPaths(int leaf, int size, String path) {
            assertThat(paths(SAMPLE).inclusion(leaf, size)).isEqualTo(hashes(path));
        }

        @ParameterizedTest
        @CsvSource({
            "1,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            "6,8,0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "2,5,5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        })
        void hasTheConsistencyProofs(int older, int size, String proof) {
            assertThat(paths(SAMPLE).consistency(older, size)).isEqualTo(hashes(proof));
        }

        private static List<TreeHash> hashes(String hex) {
            return Arrays.stream(hex.split(" ", -1))
                    .map(HexFormat.of()::parseHex)
                    .map(TreeHash::of)
                    .toList();
        }
    }

    @Nested
    class OverAllSizes {

        private static final int MOST = 70;

        private final List<TreeHash> all = leaves(MOST);

        @Test
        void growsToTheSameRootHoweverTheLeavesCome() {
            Random random = new Random(7);
            for (int size = 0; size <= MOST; size++) {
                Frontier grown = Frontier.EMPTY;
                for (int from = 0; from < size; ) {
                    int to = Math.min(size, from + 1 + random.nextInt(5));
                    grown = grown.plus(all.subList(from, to));
                    from = to;
                }
                assertThat(grown.root()).as("size %s", size).isEqualTo(NaiveTree.root(all.subList(0, size)));
            }
        }

        @Test
        void provesEachLeafAndNoOther() {
            for (int size = 1; size <= MOST; size++) {
                List<TreeHash> leaves = all.subList(0, size);
                TreeHash root = NaiveTree.root(leaves);
                for (int leaf = 0; leaf < size; leaf++) {
                    List<TreeHash> path = paths(leaves).inclusion(leaf, size);
                    assertThat(path).isEqualTo(NaiveTree.inclusion(leaf, leaves));
                    assertThat(TreeProofs.includes(root, size, leaf, leaves.get(leaf), path))
                            .isTrue();
                    int other = (leaf + 1) % size;
                    assertThat(size > 1 && TreeProofs.includes(root, size, other, leaves.get(leaf), path))
                            .as("leaf %s at %s of %s", leaf, other, size)
                            .isFalse();
                    assertThat(TreeProofs.includes(root, size, leaf, TreeHash.leaf(new byte[] {9}), path))
                            .isFalse();
                }
            }
        }

        @Test
        void provesThatATreeExtendsEachOlderOneAndNoOther() {
            for (int size = 1; size <= MOST; size++) {
                List<TreeHash> leaves = all.subList(0, size);
                TreeHash root = NaiveTree.root(leaves);
                for (int older = 1; older <= size; older++) {
                    List<TreeHash> proof = paths(leaves).consistency(older, size);
                    assertThat(proof).isEqualTo(NaiveTree.consistency(older, leaves));
                    TreeHash olderRoot = NaiveTree.root(leaves.subList(0, older));
                    assertThat(TreeProofs.extend(older, olderRoot, size, root, proof))
                            .isTrue();
                    assertThat(TreeProofs.extend(older, TreeHash.leaf(new byte[] {9}), size, root, proof))
                            .isFalse();
                    assertThat(TreeProofs.extend(older, olderRoot, size, TreeHash.leaf(new byte[] {9}), proof))
                            .isFalse();
                }
            }
        }

        @Test
        void refusesAPathThatWasTouched() {
            List<TreeHash> path = paths(all).inclusion(33, MOST);
            TreeHash root = NaiveTree.root(all);
            for (int i = 0; i < path.size(); i++) {
                List<TreeHash> shorter = new ArrayList<>(path);
                shorter.remove(i);
                assertThat(TreeProofs.includes(root, MOST, 33, all.get(33), shorter))
                        .isFalse();
            }
            List<TreeHash> longer = new ArrayList<>(path);
            longer.add(root);
            assertThat(TreeProofs.includes(root, MOST, 33, all.get(33), longer)).isFalse();
        }
    }

    private static TreePaths paths(List<TreeHash> leaves) {
        return new TreePaths(NaiveTree.subtrees(leaves));
    }

    private static List<TreeHash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TreeHash.leaf(("leaf " + i).getBytes(UTF_8)))
                .toList();
    }
}
