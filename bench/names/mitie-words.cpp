// mitie-words OUT < WORDS: the word features that MITIE's trainer wants (total_word_feature_extractor.dat),
// learned from raw text, a word a line. MITIE's package has the classes but neither such a file nor its tool
// `wordrep`, so this does the same in small: a word is the mean of its contexts (four words on either side)
// after a canonical correlation analysis of left with right contexts (90 dimensions each), and a second one
// of these vectors with the words' substrings serves unknown words.
#include <algorithm>
#include <cstdlib>
#include <dlib/matrix.h>
#include <dlib/rand.h>
#include <dlib/statistics.h>
#include <fstream>
#include <iostream>
#include <map>
#include <mitie/total_word_feature_extractor.h>
#include <string>
#include <unordered_map>
#include <vector>

typedef std::vector<std::pair<dlib::uint32, float>> sparse;
typedef dlib::matrix<float, 0, 1> dense;

static const long REACH = 4;            // words on either side
static const long DIMENSIONS = 90;      // of a side, and of the substrings
static const long CONTEXT_WORDS = 5000; // the most frequent ones, which contexts are made of
static const long WORDS = 100000;       // the most frequent ones, which get a vector
static const long SAMPLES = 100000;     // contexts that the analysis sees
static const long SUBSTRINGS = 8000;    // as many as MITIE's table holds well

// The words of the text as numbers by falling frequency, digits as #.
static std::vector<int> read_words(std::istream &in, std::vector<std::string> &names)
{
    std::unordered_map<std::string, int> ids;
    std::vector<int> text, count;
    for (std::string word; std::getline(in, word);) {
        for (char &c : word)
            c = '0' <= c && c <= '9' ? '#' : c;
        auto found = ids.emplace(word, (int)ids.size());
        if (found.second)
            names.push_back(word), count.push_back(0);
        text.push_back(found.first->second);
        count[found.first->second]++;
    }
    std::vector<int> order(names.size()), place(names.size());
    for (size_t i = 0; i < order.size(); i++)
        order[i] = (int)i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
    std::vector<std::string> sorted;
    for (size_t i = 0; i < order.size(); i++)
        place[order[i]] = (int)i, sorted.push_back(names[order[i]]);
    for (int &word : text)
        word = place[word];
    names.swap(sorted);
    return text;
}

// The column of the word at a place of the context.
static dlib::uint32 column(long place, int word)
{
    return (dlib::uint32)(place * (CONTEXT_WORDS + 1) + std::min<long>(word, CONTEXT_WORDS));
}

static sparse context(const std::vector<int> &text, size_t first)
{
    sparse found;
    for (long k = 0; k < REACH; k++)
        found.emplace_back(column(k, text[first + k]), 1.0f);
    return found;
}

static void add_context(const std::vector<int> &text, size_t first, const dlib::matrix<float> &turn,
                        float *sum)
{
    for (long k = 0; k < REACH; k++) {
        long row = column(k, text[first + k]);
        for (long d = 0; row < turn.nr() && d < turn.nc(); d++)
            sum[d] += turn(row, d);
    }
}

static std::map<std::string, dense> word_vectors(const std::vector<int> &text,
                                                 const std::vector<std::string> &names)
{
    std::vector<sparse> left, right;
    dlib::rand random;
    for (long k = 0; k < SAMPLES; k++) {
        size_t i = REACH + random.get_random_64bit_number() % (text.size() - 2 * REACH);
        left.push_back(context(text, i - REACH));
        right.push_back(context(text, i + 1));
    }
    dlib::matrix<float> turn_left, turn_right;
    std::cerr << "correlations: " << trans(cca(left, right, turn_left, turn_right, DIMENSIONS, 20, 2));

    size_t words = std::min<size_t>(WORDS, names.size());
    std::vector<std::vector<float>> sums(words, std::vector<float>(2 * DIMENSIONS));
    std::vector<long> counts(words);
    for (size_t i = REACH; i + REACH < text.size(); i++)
        if ((size_t)text[i] < words) {
            add_context(text, i - REACH, turn_left, &sums[text[i]][0]);
            add_context(text, i + 1, turn_right, &sums[text[i]][DIMENSIONS]);
            counts[text[i]]++;
        }
    std::map<std::string, dense> vectors;
    for (size_t w = 0; w < words; w++)
        if (counts[w] > 0)
            vectors[names[w]] = dlib::mat(sums[w]) / (float)counts[w];
    return vectors;
}

// The most frequent substrings of up to five bytes, * for the word's ends; the rarest first, since later ones
// may replace them.
static mitie::approximate_substring_set substrings_of(const std::map<std::string, dense> &vectors)
{
    std::unordered_map<std::string, long> counts;
    for (auto &entry : vectors) {
        std::string word = "*" + entry.first + "*";
        for (size_t from = 0; from < word.size(); from++)
            for (size_t size = 2; size <= 6 && from + size <= word.size(); size++)
                counts[word.substr(from, size)]++;
    }
    std::vector<std::pair<long, std::string>> best;
    for (auto &entry : counts)
        best.emplace_back(entry.second, entry.first);
    std::sort(best.rbegin(), best.rend());
    best.resize(std::min<size_t>(best.size(), SUBSTRINGS));
    mitie::approximate_substring_set set;
    for (size_t i = best.size(); i-- > 0;)
        set.add_substring(best[i].second);
    set.add_substring("#");
    return set;
}

static mitie::word_morphology_feature_extractor morphology(const std::map<std::string, dense> &vectors)
{
    mitie::approximate_substring_set set = substrings_of(vectors);
    std::vector<sparse> meanings, parts;
    std::vector<dlib::uint16> hits;
    for (auto &entry : vectors) {
        sparse meaning, part;
        for (long d = 0; d < entry.second.size(); d++)
            meaning.emplace_back((dlib::uint32)d, entry.second(d));
        set.find_substrings(entry.first, hits);
        for (dlib::uint16 hit : hits)
            part.emplace_back(hit, 1.0f);
        dlib::make_sparse_vector_inplace(part);
        meanings.push_back(meaning);
        parts.push_back(part);
    }
    dlib::matrix<float> ignored, turn;
    std::cerr << "correlations with substrings: "
              << trans(cca(meanings, parts, ignored, turn, DIMENSIONS, 40, 2));
    dlib::matrix<float> all = dlib::zeros_matrix<float>(set.max_substring_id() + 1, turn.nc());
    dlib::set_subm(all, dlib::get_rect(turn)) = turn;
    return mitie::word_morphology_feature_extractor(set, all);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: mitie-words OUT < WORDS\n";
        return 2;
    }
    std::vector<std::string> names;
    std::vector<int> text = read_words(std::cin, names);
    if (text.size() < 100000) {
        std::cerr << "mitie-words: too little text\n";
        return 1;
    }
    std::cerr << text.size() << " words, " << names.size() << " different ones\n";
    std::map<std::string, dense> vectors = word_vectors(text, names);
    mitie::total_word_feature_extractor features(vectors, morphology(vectors));
    dlib::serialize(argv[1]) << "mitie::total_word_feature_extractor" << features;
    std::cerr << features.get_num_words_in_dictionary() << " words of " << features.get_num_dimensions()
              << " dimensions\n";
    return 0;
}
