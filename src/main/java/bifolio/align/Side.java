package bifolio.align;

import bifolio.align.Signature.Kind;
import bifolio.model.Block;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one language that are to be paired, with what they show. */
record Side(List<? extends Block> blocks, Signatures reader, List<Signature> signatures) {
  /** Reads the blocks. */
  static Side of(List<? extends Block> blocks, Signatures reader) {
    var signatures = new ArrayList<Signature>();
    for (var block : blocks) {
      var signature = reader.of(block);
      signatures.add(signatures.isEmpty() ? signature.asHead() : signature);
    }
    return new Side(blocks, reader, signatures);
  }

  int size() {
    return blocks.size();
  }

  Block block(int i) {
    return blocks.get(i);
  }

  List<Block> blocks(List<Integer> indices) {
    return indices.stream().map(this::block).toList();
  }

  Signature signature(int i) {
    return signatures.get(i);
  }

  Kind kind(int i) {
    return signatures.get(i).kind();
  }

  /** Returns whether the {@code count} blocks before {@code end} are all of one kind. */
  boolean are(Kind kind, int end, int count) {
    for (int i = end - count; i < end; i++) {
      if (kind(i) != kind) {
        return false;
      }
    }
    return true;
  }
}
